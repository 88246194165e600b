/** The path as a shell would read it whose home `$HOME` in front means. */
export function fromHome(path: string): string {
  return path.replace(/^\$(?:HOME\b|\{HOME\})/, "~");
}
