/** What XML 1.0 cannot hold, and marks that turn the direction of writing: a cell of a file is shown as text and does nothing. */
const unprintable = /[\p{Cc}\p{Cs}\uFFFE\uFFFF\u200E\u200F\u202A-\u202E\u2066-\u2069]/gu

/** One line of plain text, cut at `most` characters. */
export function plainText(text: string, most = Number.POSITIVE_INFINITY): string {
  const line = text.replace(/\s+/g, ' ').replace(unprintable, '').trim()
  if (line.length <= most) return line
  const characters = Array.from(line)
  return characters.length <= most ? line : `${characters.slice(0, most).join('')}…`
}
