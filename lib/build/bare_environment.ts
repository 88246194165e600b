/** An environment of our own for a program that is shown or tried: nothing of this machine's settings leaks in. */

/** Without them Windows opens no socket. */
const WINDOWS_NEEDS = ["SystemRoot", "SystemDrive"];

/** The environment of axonflow on the built-in engine, with its state in the folder. */
export function bareEnvironment(stateDir: string): Record<string, string> {
  const system = Deno.build.os === "windows" ? WINDOWS_NEEDS : [];
  return {
    ...Object.fromEntries(system.map((name) => [name, Deno.env.get(name) ?? ""])),
    AXONFLOW_STATE_DIR: stateDir,
    // Nobody listens on port 9: what the built-in engine says must not depend on what runs on this machine.
    AXONFLOW_ENDPOINT: "http://127.0.0.1:9",
  };
}
