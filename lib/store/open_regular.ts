/** Opening what should be a file. */

/**
 * Opens a file to be read. Anything else under its name is refused before it is opened: a named pipe would keep whoever
 * opens it waiting, for ever if somebody wants that.
 *
 * @throws {Deno.errors.NotFound} and other system errors if there is none or it cannot be read
 * @throws {TypeError} if it is no file
 */
export function openRegular(path: string): Deno.FsFile {
  if (!Deno.statSync(path).isFile) throw new TypeError("it is no regular file");
  return Deno.openSync(path);
}
