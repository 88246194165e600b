/** What HTTP needs of a connection: a `Deno.Conn`, plain or TLS, has it. */
export interface ByteStream {
  read(buffer: Uint8Array): Promise<number | null>;
  write(bytes: Uint8Array): Promise<number>;
  close(): void;
}
