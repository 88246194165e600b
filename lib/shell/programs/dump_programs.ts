/** Programs that write a whole database down. */
import type { Call, Program } from "../call.ts";
import { ENTRY } from "../listing.ts";
import { carries, MARKS } from "../marks.ts";
import { databaseAt, isElsewhere } from "./database_address.ts";

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

/** What was dumped goes to a server; without one it is written out. */
function restore(call: Call): string {
  const text = call.readAll(call.operands);
  const told = call.values("dbname", "uri").flatMap((address) => /[=:]/.test(address) ? databaseAt(address).hosts : []);
  const server = [...call.values("host"), ...told].find(isElsewhere);
  const isData = carries(text, "dump") || call.operands.length > 0 && !call.has("structure");
  if (server !== undefined && isData) call.send(server, MARKS.dump);
  return text;
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
  pg_restore: {
    options:
      "d,dbname= h,host= p,port= U,username= f,file= j= L= n= N= P= S= t= T= role= section= F= c,clean a C O x v w W e 1 l,list,structure if-exists s,schema-only,structure",
    does: restore,
  },
  mongorestore: {
    options: "h,host= d,db= c,collection= u= p= uri= port= archive? drop gzip nsInclude= nsExclude= nsFrom= nsTo= dir=",
    does: restore,
  },
  mongodump: {
    options: "archive,output? o,out,folder= gzip h= d,db= c,collection= u= p= q= uri= port=",
    does: dumpFolder,
  },
  mongoexport: { options: "o,out,output= h= d,db= c,collection= u= p= q= f= uri= type= port= csv", does: dump },
};
