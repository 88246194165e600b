/** Programs that write a whole database down. */
import type { Call, Program } from "../call.ts";
import { ENTRY } from "../listing.ts";
import { MARKS } from "../marks.ts";

/** Everything that is in it goes to standard output or to a file; its structure alone is nobody's data. */
function dump(call: Call): string {
  const text = call.has("structure") ? MARKS.unknown : MARKS.dump;
  const files = call.values("output").filter((path) => path !== "" && path !== "-");
  for (const path of files) call.write(path, text);
  return files.length > 0 ? "" : text;
}

/** Without `--archive`, MongoDB's fills a folder. */
function dumpFolder(call: Call): string {
  if (call.has("output")) return dump(call);
  call.write(`${call.value("folder") ?? "dump"}/${ENTRY}`, MARKS.dump);
  return "";
}

const MYSQL: Program = {
  options: "r,result-file,output= d,no-data,structure h= u= p? P= S= T= w,where= B A all-databases databases e q n t",
  does: dump,
};
const POSTGRES: Program = {
  options:
    "f,file,output= s,schema-only,structure g,globals-only,structure r,roles-only,structure d,dbname= h= p= U= n= N= t= T= j= F= Z= E= S= l= role= a b c C O x v w W",
  does: dump,
};

/** The table. */
export const dumpPrograms: Readonly<Record<string, Program>> = {
  mysqldump: MYSQL,
  "mariadb-dump": MYSQL,
  mysqlpump: MYSQL,
  pg_dump: POSTGRES,
  pg_dumpall: POSTGRES,
  pg_basebackup: { options: "D,pgdata,output= F= X= h= p= U= d= c= l= r= T= Z= z P R v w W", does: dump },
  mongodump: {
    options: "archive,output? o,out,folder= gzip h= d,db= c,collection= u= p= q= uri= port=",
    does: dumpFolder,
  },
  mongoexport: { options: "o,out,output= h= d,db= c,collection= u= p= q= f= uri= type= port= csv", does: dump },
};
