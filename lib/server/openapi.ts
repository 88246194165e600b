/** `GET /openapi.json`: the routes as an OpenAPI 3.1 document, out of the schemas that carry them out. */
import { type JsonSchema, jsonSchemaOf } from "../contract/json_schema.ts";
import { otherwise, type RouteDoc, routeDocs } from "./route_docs.ts";

/** What the document depends on. */
export interface OpenApiOptions {
  version: string;
  /** Whether callers must prove who they are. */
  closed: boolean;
}

const JSON_TYPE = "application/json";
const PLAIN_TYPE: Readonly<Record<string, string>> = { "/metrics": "text/plain", "/openapi.json": JSON_TYPE };

/** Makes the document. */
export function openApiDocument({ version, closed }: OpenApiOptions) {
  const paths: Record<string, Record<string, unknown>> = {};
  for (const route of routeDocs()) (paths[route.path] ??= {})[route.method] = operationOf(route, closed);
  return {
    openapi: "3.1.0",
    info: {
      title: "AxonFlow-compatible governance endpoint",
      version,
      license: { name: "MIT", identifier: "MIT" },
    },
    servers: [{ url: "/" }],
    paths,
    components: {
      responses: { Problem: jsonAnswer("What could not be done, and why", otherwise()) },
      securitySchemes: {
        basic: { type: "http", scheme: "basic" },
        bearer: { type: "http", scheme: "bearer" },
      },
    },
    security: closed ? [{ basic: [] }, { bearer: [] }] : [{}],
  };
}

function operationOf(route: RouteDoc, closed: boolean) {
  const { method, path, summary, query, body, answers, open } = route;
  const parameters = [...pathParameters(path), ...(query ? queryParameters(jsonSchemaOf(query, "input")) : [])];
  const responses = Object.entries(answers).map(([status, answer]) => [
    status,
    typeof answer === "string"
      ? plainAnswer(answer, PLAIN_TYPE[path])
      : jsonAnswer(summary, jsonSchemaOf(answer, "output")),
  ]);
  return {
    operationId: `${method}_${path.replace(/\W+/g, "_").replace(/^_|_$/g, "")}`,
    summary,
    ...(parameters.length > 0 && { parameters }),
    ...(body && { requestBody: { required: true, content: { [JSON_TYPE]: { schema: jsonSchemaOf(body, "input") } } } }),
    responses: { ...Object.fromEntries(responses), default: { $ref: "#/components/responses/Problem" } },
    ...(open && closed && { security: [{}] }),
  };
}

function pathParameters(path: string) {
  return [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => ({
    name,
    in: "path",
    required: true,
    schema: { type: "string" },
  }));
}

function queryParameters({ properties = {}, required = [] }: JsonSchema) {
  // Schemas of queries are those of objects.
  const [shape, needed] = [properties as Record<string, JsonSchema>, required as string[]];
  return Object.entries(shape).map(([name, schema]) => ({
    name,
    in: "query",
    required: needed.includes(name),
    schema,
  }));
}

function jsonAnswer(description: string, schema: JsonSchema) {
  return { description, content: { [JSON_TYPE]: { schema } } };
}

function plainAnswer(description: string, type: string | undefined) {
  return { description, ...(type && { content: { [type]: {} } }) };
}
