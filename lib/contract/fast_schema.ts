/**
 * The part of `zod/mini` that the three tools of a hook and the reader of overrides use, for the bundles of a hook alone:
 * `deno task compile` puts this module in zod's place there. Zod's own start-up costs a hook call more than everything that the hook does itself.
 * A test compares the two on every schema and input that matters.
 */

/** What is wrong, and where. */
interface Issue {
  path: (string | number)[];
  message: string;
}

type Parsed<T> = { success: true; data: T } | { success: false; error: { issues: Issue[] } };

/** Reads a value, or throws an Issue. Undefined stands for a key that is not there. */
type Reader = (value: unknown, path: Issue["path"]) => unknown;

class Schema {
  constructor(readonly read: Reader, readonly optional = false) {}

  safeParse(value: unknown): Parsed<unknown> {
    try {
      return { success: true, data: this.read(value, []) };
    } catch (issue) {
      if (!(issue instanceof Mismatch)) throw issue;
      return { success: false, error: { issues: [issue] } };
    }
  }

  check(...checks: ((value: unknown) => string | undefined)[]): Schema {
    return new Schema((value, path) => {
      const result = this.read(value, path);
      for (const check of checks) {
        const message = check(result);
        if (message) throw new Mismatch(path, message);
      }
      return result;
    });
  }
}

class Mismatch extends Error implements Issue {
  constructor(readonly path: Issue["path"], message: string) {
    super(message);
  }
}

export function string(): Schema {
  return new Schema((value, path) => {
    if (typeof value === "string") return value;
    throw new Mismatch(path, "expected a string");
  });
}

export function boolean(): Schema {
  return new Schema((value, path) => {
    if (typeof value === "boolean") return value;
    throw new Mismatch(path, "expected a boolean");
  });
}

export function number(): Schema {
  return new Schema((value, path) => {
    if (typeof value === "number" && Number.isFinite(value)) return value;
    throw new Mismatch(path, "expected a number");
  });
}

export function unknown(): Schema {
  return new Schema((value) => value, true);
}

export function optional(inner: Schema): Schema {
  return new Schema((value, path) => value === undefined ? undefined : inner.read(value, path), true);
}

export function nullable(inner: Schema): Schema {
  return new Schema((value, path) => value === null ? null : inner.read(value, path), inner.optional);
}

export function _default(inner: Schema, value: unknown): Schema {
  return new Schema((given, path) => given === undefined ? value : inner.read(given, path), true);
}

function enumeration(words: readonly string[]): Schema {
  return new Schema((value, path) => {
    if (typeof value === "string" && words.includes(value)) return value;
    throw new Mismatch(path, `expected one of ${words.join(", ")}`);
  });
}
export { enumeration as enum };

export function array(inner: Schema): Schema {
  return new Schema((value, path) => {
    if (!Array.isArray(value)) throw new Mismatch(path, "expected an array");
    return value.map((item, index) => inner.read(item, [...path, index]));
  });
}

export function record(_key: Schema, inner: Schema): Schema {
  return new Schema((value, path) => {
    const result: Record<string, unknown> = {};
    for (const [key, field] of Object.entries(fieldsOf(value, path))) result[key] = inner.read(field, [...path, key]);
    return result;
  });
}

/** An object whose unknown keys are dropped. */
export function object(shape: Record<string, Schema>): Schema {
  return new Schema((value, path) => read(shape, fieldsOf(value, path), {}, path));
}

/** An object whose unknown keys are kept. */
export function looseObject(shape: Record<string, Schema>): Schema {
  return new Schema((value, path) => {
    const fields = fieldsOf(value, path);
    return read(shape, fields, { ...fields }, path);
  });
}

export function minLength(length: number): (value: unknown) => string | undefined {
  return (value) => (value as string).length < length ? `expected at least ${length} characters` : undefined;
}

function fieldsOf(value: unknown, path: Issue["path"]): Record<string, unknown> {
  if (typeof value === "object" && value !== null && !Array.isArray(value)) return value as Record<string, unknown>;
  throw new Mismatch(path, "expected an object");
}

function read(
  shape: Record<string, Schema>,
  fields: Record<string, unknown>,
  result: Record<string, unknown>,
  path: Issue["path"],
): unknown {
  for (const [key, schema] of Object.entries(shape)) {
    const there = Object.hasOwn(fields, key);
    if (!there && !schema.optional) throw new Mismatch([...path, key], "is missing");
    const value = schema.read(there ? fields[key] : undefined, [...path, key]);
    if (there || value !== undefined) result[key] = value;
  }
  return result;
}
