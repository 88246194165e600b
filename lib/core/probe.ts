/** Trying what a process may do, by doing it: the permissions as they are, not as they were asked for. */

/** One thing that was tried. */
export interface Probe {
  what: string;
  /** False if the runtime refused it; a failure of another kind (nobody listens) was not the runtime's. */
  allowed: boolean;
}

/** What is tried. */
export interface ProbeTargets {
  endpoint: { hostname: string; port: number };
  /** A file that the process may need. */
  log: string;
  /** A file of somebody else, which nobody but the system may need. */
  foreign: string;
}

/** Tries everything that a program could want, and changes nothing. */
export async function probePermissions({ endpoint, log, foreign }: ProbeTargets): Promise<Probe[]> {
  return [
    { what: "connect to the endpoint", allowed: await allows(() => connect(endpoint)) },
    { what: "connect to another port", allowed: await allows(() => connect({ ...endpoint, port: endpoint.port - 1 })) },
    { what: "connect to another host", allowed: await allows(() => connect({ ...endpoint, hostname: "192.0.2.1" })) },
    { what: "write the audit log", allowed: await allows(() => Deno.openSync(log, { append: true }).close()) },
    { what: "read another file", allowed: await allows(() => Deno.openSync(foreign).close()) },
    { what: "write another file", allowed: await allows(() => Deno.openSync(foreign, { append: true }).close()) },
    { what: "read the environment", allowed: await allows(() => Deno.env.get("HOME")) },
    { what: "start a program", allowed: await allows(() => new Deno.Command(foreign).outputSync()) },
  ];
}

async function allows(action: () => unknown): Promise<boolean> {
  try {
    await action();
    return true;
  } catch (error) {
    return !(error instanceof Deno.errors.NotCapable);
  }
}

/** The permission is checked before the first packet, so one tick tells; whatever was opened is closed again. */
async function connect(options: Deno.ConnectOptions): Promise<void> {
  const opening = Deno.connect(options);
  opening.then((connection) => connection.close(), () => {});
  const patience = new Promise((resolve) => setTimeout(resolve, 50));
  await Promise.race([opening, patience]);
}
