/** Whether the text can stand in an HTTP header as it is: visible ASCII without quotes or backslashes. */
export function headerValue(text: string): boolean {
  return /^[\x21\x23-\x26\x28-\x5b\x5d-\x7e]+$/.test(text);
}
