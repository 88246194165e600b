/** Tools that run files of a project and do nothing else that is known. */
export const PROJECT_TOOLS: ReadonlySet<string> = new Set(
  "pytest py.test unittest nox tox jest vitest mocha ava playwright cypress vite webpack rollup tsup next nuxt eslint prettier go task mvn mvnw gradle gradlew"
    .split(" "),
);
