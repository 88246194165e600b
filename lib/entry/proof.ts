/** The proof bundle: the engine with the examples of every policy, for the commands that show and run them. */
export * from "./engine.ts";
