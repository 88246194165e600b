/** Names of files that stand for what a program prints. */

/** Whether the path that a program is told to write to is its own standard output. */
export function isPrinted(path: string): boolean {
  return /^(?:-|\/dev\/(?:stdout|fd\/1)|\/proc\/self\/fd\/1)$/.test(path);
}
