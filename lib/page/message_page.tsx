/** A page that says what could not be shown. */
import { Layout } from "./layout.tsx";
import { PATHS } from "./paths.ts";
import { Text } from "./text.tsx";

/** The page with this text. */
export function messagePage({ version, text }: { version: string; text: string }) {
  return (
    <Layout title="Not shown" version={version}>
      <h1>This cannot be shown</h1>
      <p>
        <Text max={400}>{text}</Text>
      </p>
      <p>
        <a href={PATHS.overview}>Go to the overview</a>
      </p>
    </Layout>
  );
}
