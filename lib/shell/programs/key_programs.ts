/** Programs that make and keep keys. */
import type { Call, Program } from "../call.ts";
import { MARKS, residue } from "../marks.ts";

/** With these it makes none. */
const NO_KEY = "R F H l y p e i L B D K k Q Y I s M r c".split(" ");

/** A key that is there is asked about; who says yes has lost it. */
function makeKey(call: Call): string {
  if (/^y/im.test(call.stdin) && !call.has("R", "l", "y")) call.delete(call.value("f") ?? "~/.ssh/id_rsa", false);
  const made = call.value("f");
  if (made !== undefined && !call.has(...NO_KEY)) {
    for (const path of [made, `${made}.pub`]) call.write(path, MARKS.unknown);
  }
  return MARKS.unknown;
}

/** `keytool -exportcert -alias a -keystore a.jks -file a.crt`: its verbs are options. */
function keyStore(call: Call): string {
  const written = [
    ...call.has("exportcert", "certreq", "gencrl") ? call.values("file") : [],
    ...call.values("outfile", "destkeystore"),
  ];
  for (const path of written) call.write(path, MARKS.unknown);
  const given = [...call.values("keystore", "srckeystore", "infile", "file"), ...call.operands];
  return residue(call.stdin, ...given.filter((path) => !written.includes(path)).map((path) => call.read(path)));
}

/** The keychain of macOS. */
function securityTool(call: Call): string {
  return /^(?:find-(?:generic|internet)-password|dump-keychain|export)$/.test(call.operands[0] ?? "")
    ? MARKS.secret
    : MARKS.unknown;
}

/** The table. */
export const keyPrograms: Readonly<Record<string, Program>> = {
  "ssh-keygen": {
    options: "t= f= N= C= b= P= R= F= m= q l y p e i L B D= K k c r= Q Y= M= a= I= s= n= V= z= O= H A w= Z=",
    does: makeKey,
  },
  keytool: {
    options:
      "list genkey,genkeypair genseckey export,exportcert certreq gencrl gencert import,importcert importkeystore importpass printcert printcertreq printcrl delete changealias storepasswd keypasswd keystore= srckeystore= destkeystore= file= infile= outfile= alias= srcalias= destalias= storetype= srcstoretype= deststoretype= storepass= srcstorepass= deststorepass= keypass= srckeypass= destkeypass= new= keyalg= keysize= sigalg= validity= startdate= dname= ext= id= signer= v rfc noprompt trustcacerts cacerts",
    does: keyStore,
  },
  security: { does: securityTool },
};
