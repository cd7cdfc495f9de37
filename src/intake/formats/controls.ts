/** One kind of line end, and none of the NUL and control characters that old systems pad their fields with. */
export function withoutControls(text: string): string {
  const lines = text.includes('\r') ? text.replace(/\r\n?/g, '\n') : text
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters to be removed.
  return lines.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f\u200b\ufeff]+/g, '')
}
