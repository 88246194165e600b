import { assertEquals } from "@std/assert";
import { withPlainStrings } from "../../lib/build/plain_strings.ts";

const LONG = "long ".repeat(250);

Deno.test("withPlainStrings() puts long templates into quotes, and nothing else", () => {
  const tricky = `${LONG}'"\\\`\${}\n\u2019`;
  const written = tricky.replace(/[\\`]|\$\{/g, "\\$&");
  const code = `const a=\`${written}\`,b=\`short\`,c=\`${LONG}\${a}\`,d=String.raw\`${LONG}\`;`;
  const expected = JSON.stringify(tricky).slice(1, -1).replaceAll('\\"', '"').replaceAll("'", "\\'");
  assertEquals(withPlainStrings(code), code.replace(`\`${written}\``, () => `'${expected}'`));
  assertEquals(new Function(`${withPlainStrings(code)} return a`)(), tricky);
});
