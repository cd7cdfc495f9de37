/** Widths in em of the characters whose width is not the plain guess; measured on Noto Sans SC Regular. */
const narrow: Readonly<Record<string, number>> = {
  ' ': 0.23,
  '.': 0.28,
  ',': 0.28,
  ':': 0.28,
  ';': 0.28,
  '!': 0.33,
  "'": 0.28,
  '(': 0.34,
  ')': 0.34,
  '[': 0.34,
  ']': 0.34,
  '/': 0.4,
  '-': 0.35,
  i: 0.28,
  j: 0.28,
  l: 0.29,
  I: 0.29,
  f: 0.33,
  t: 0.38,
  r: 0.39,
  '%': 0.93,
  m: 0.93,
  w: 0.81,
  W: 0.9,
  M: 0.82,
  '·': 1,
  '–': 0.56,
  '−': 0.56,
  '—': 0.9,
  '…': 1.06,
}

/** Signs of the general plane that Chinese fonts draw as wide as a Chinese character. */
const wideSigns = '→“”‘’①②③④⑤⑥⑦⑧⑨÷×±≠≥≤℃▲▼■●○'

function widthInEm(character: string): number {
  const known = narrow[character]
  if (known !== undefined) return known
  if ((character.codePointAt(0) ?? 0) > 0x2e7f || wideSigns.includes(character)) return 1
  if (/[DGHNOQU]/.test(character)) return 0.74
  if (/[bdhnopqu]/.test(character)) return 0.62
  return /[A-Z]/.test(character) ? 0.64 : 0.57
}

/** Width of a line of text in px. The same everywhere: no canvas is asked, so a picture has the same bytes on every machine. */
export function textWidth(text: string, fontSize: number): number {
  let em = 0
  for (const character of text) em += widthInEm(character)
  return em * fontSize
}

/** Cuts to `width` px with an ellipsis. */
export function cutToWidth(text: string, width: number, fontSize: number): string {
  if (textWidth(text, fontSize) <= width) return text
  const characters = [...text]
  while (characters.length > 1 && textWidth(`${characters.join('')}…`, fontSize) > width) characters.pop()
  return `${characters.join('').trimEnd()}…`
}

/** A name that finds no room keeps both its ends: names of one system begin alike and differ at the end. */
export function cutInMiddle(name: string, width: number, fontSize: number): string {
  if (textWidth(name, fontSize) <= width) return name
  const characters = [...name]
  for (let kept = characters.length - 1; kept > 2; kept -= 1) {
    const tail = Math.floor(kept / 2)
    const cut = `${characters.slice(0, kept - tail).join('')}…${characters.slice(-tail).join('')}`
    if (textWidth(cut, fontSize) <= width) return cut
  }
  return cutToWidth(name, width, fontSize)
}

/** Punctuation that may not begin a line, and what may not end one. */
const notFirst = '，。；：、！？）」』》”’·%,.;:)'
const notLast = '（「『《“‘('

/** From line to line of a label, in px. */
export const textLineHeight = 15

/** Breaks into lines of at most `width` px, between any Chinese characters and between words, as Chinese typesetting does. */
export function wrapToWidth(text: string, width: number, fontSize: number): readonly string[] {
  const lines: string[] = []
  let line: string[] = []
  // 「n 18/62」 stays together.
  const pieces = text.match(/n [\d,]+\/[\d,]+|[A-Za-z0-9.,%/+−–-]+|\s+|./gu) ?? []
  for (const piece of pieces.flatMap((one) => fitting(one, width, fontSize))) {
    if (line.length > 0 && textWidth(line.join('') + piece, fontSize) > width) {
      const carried = carriedOver(line, piece)
      lines.push(
        line
          .slice(0, line.length - carried.length)
          .join('')
          .trimEnd(),
      )
      line = [...carried, piece.trimStart()]
    } else line.push(piece)
  }
  const last = line.join('').trimEnd()
  if (last !== '') lines.push(last)
  return lines
}

/** As few lines as `wrapToWidth` makes, and no line wider than evenness asks for: no last line of one character. */
export function evenLines(text: string, width: number, fontSize: number): readonly string[] {
  const fewest = wrapToWidth(text, width, fontSize)
  if (fewest.length < 2) return fewest
  for (let tried = textWidth(text, fontSize) / fewest.length; tried < width; tried += fontSize / 2) {
    const lines = wrapToWidth(text, tried, fontSize)
    if (lines.length === fewest.length && lines.every((line) => textWidth(line, fontSize) <= width)) return lines
  }
  return fewest
}

/** What goes down with `piece`, so that no line begins with a comma or ends with an opening bracket; at most half a line. */
function carriedOver(line: readonly string[], piece: string): readonly string[] {
  let count = 0
  let first = piece
  while (count < line.length / 2) {
    const before = line[line.length - 1 - count] ?? ''
    if (!notFirst.includes(first) && !notLast.includes(before)) break
    count += 1
    first = before
  }
  return line.slice(line.length - count)
}

/** A word longer than a line, such as a link, is broken anywhere. */
const fitting = (piece: string, width: number, fontSize: number): readonly string[] =>
  textWidth(piece, fontSize) > width ? [...piece] : [piece]
