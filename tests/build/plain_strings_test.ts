import { assertEquals } from "@std/assert";
import { withPlainStrings } from "../../lib/build/plain_strings.ts";

const LONG = "long ".repeat(250);
const TRICKY = `${LONG}'"\\\`\${}\n\u2019`;

Deno.test("withPlainStrings() puts long templates into quotes, and they say the same", () => {
  const code = `const a=\`${TRICKY.replace(/[\\`]|\$\{/g, "\\$&")}\`;`;
  const written = withPlainStrings(code);
  assertEquals(written.includes("`long"), false);
  assertEquals(new Function(`${written} return a`)(), TRICKY);
});

Deno.test("withPlainStrings() leaves short templates, those with expressions, and tagged ones", () => {
  const code = `const b=\`short\`,c=\`${LONG}\${b}\`,d=String.raw\`${LONG}\`;`;
  assertEquals(withPlainStrings(code), code);
});
