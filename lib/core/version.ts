/** The one version of axonflow; a test compares it and every manifest with deno.json. */
export const VERSION = "2.0.0";
