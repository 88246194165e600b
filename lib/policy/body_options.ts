/** Options of curl that give a request a body, by their long names. */
export const BODY_OPTIONS = [
  "data",
  "data-ascii",
  "data-binary",
  "data-raw",
  "data-urlencode",
  "form",
  "form-string",
  "json",
  "upload-file",
] as const;
