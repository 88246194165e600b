/** All kinds of calls that code of other languages is searched for. */
import { clientSinks } from "./client_sinks.ts";
import { commandSinks } from "./command_sinks.ts";
import { deleteSinks } from "./delete_sinks.ts";
import { fileSinks } from "./file_sinks.ts";
import { pathSinks } from "./path_sinks.ts";
import { requestSinks } from "./request_sinks.ts";
import type { SinkGroup } from "./sink.ts";
import { vimSinks } from "./vim_sinks.ts";
import { walkSinks } from "./walk_sinks.ts";

/** In the order in which they are looked for: what was deleted or fetched by a command is known to what reads files. */
export const sinkGroups = {
  commandSinks,
  clientSinks,
  requestSinks,
  walkSinks,
  deleteSinks,
  pathSinks,
  fileSinks,
  vimSinks,
} satisfies Readonly<Record<string, SinkGroup>>;
