/** What people write into a cell of numbers, dates or codes to say that there is nothing (schema.json#null_tokens). */
export const nullTokens: ReadonlySet<string> = new Set([
  '',
  '-',
  '—',
  '–',
  '/',
  '\\',
  '无',
  '暂无',
  'N/A',
  'n/a',
  'NA',
  'null',
  '空',
  '不适用',
  '……',
  '——',
  '--',
])

/** `text` without the white space around it. */
export function isNullToken(text: string): boolean {
  return nullTokens.has(text)
}
