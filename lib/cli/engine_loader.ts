/** How the hot bundle refers to the engine: by a promise that only `main.ts` can keep. */
export type LoadEngine = () => Promise<typeof import("../entry/engine.ts")>;
