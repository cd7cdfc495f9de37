/** What a page of HTML is made of, read in one pass; whatever is wrong with it, something comes out. */
export interface HtmlHandlers {
  /** `name` in lower case. `attributes`: what stands behind the name, for `attributeOf`. */
  open(name: string, attributes: string): void
  close(name: string): void
  /** With its entities resolved. */
  text(text: string): void
}

/** Their content is no text for a reader. */
const silent = new Set(['script', 'style', 'noscript', 'template', 'title', 'svg', 'object', 'xml', 'noframes', 'iframe'])
const tagStart = /<(\/?)([a-z][a-z0-9:-]*)/iy

export function readHtml(html: string, handlers: HtmlHandlers): void {
  const lower = html.toLowerCase()
  const quotes = { '"': true, "'": true }
  let at = 0
  while (at < html.length) {
    const next = html.indexOf('<', at)
    if (next < 0) break
    if (next > at) handlers.text(withoutEntities(html.slice(at, next)))
    tagStart.lastIndex = next
    const tag = tagStart.exec(html)
    if (tag !== null) {
      const [start, slash = '', written = ''] = tag
      const name = written.toLowerCase()
      const end = endOfTag(html, next + start.length, quotes)
      at = end + 1
      if (slash !== '') handlers.close(name)
      else if (silent.has(name) && html[end - 1] !== '/') at = afterElement(lower, name, end)
      else handlers.open(name, html.slice(next + start.length, end))
    } else at = afterMark(html, next, handlers)
  }
  if (at < html.length) handlers.text(withoutEntities(html.slice(at)))
}

/** Index of the `>` that ends a tag; one in a quoted value does not. `quotes`: those that the rest may still hold. */
function endOfTag(html: string, from: number, quotes: Record<'"' | "'", boolean>): number {
  for (let at = from; at < html.length; at += 1) {
    const sign = html[at]
    if (sign === '>') return at
    // `<p>5" of rain`: only a value that follows an equals sign is quoted.
    if ((sign !== '"' && sign !== "'") || !quotes[sign] || html[at - 1] !== '=') continue
    const closing = html.indexOf(sign, at + 1)
    if (closing < 0) quotes[sign] = false
    else at = closing
  }
  return html.length
}

function afterElement(lower: string, name: string, from: number): number {
  const closing = lower.indexOf(`</${name}`, from)
  const end = closing < 0 ? -1 : lower.indexOf('>', closing)
  return end < 0 ? lower.length : end + 1
}

/** A comment, a document type, a processing instruction, or a `<` that is text: 完成率<95%. */
function afterMark(html: string, at: number, handlers: HtmlHandlers): number {
  const passed = (end: number, length: number) => (end < 0 ? html.length : end + length)
  if (html.startsWith('<!--', at)) return passed(html.indexOf('-->', at + 4), 3)
  if (html.startsWith('<![CDATA[', at)) return passed(html.indexOf(']]>', at), 3)
  if (html[at + 1] === '!' || html[at + 1] === '?' || html[at + 1] === '/') return passed(html.indexOf('>', at), 1)
  handlers.text('<')
  return at + 1
}

/** Value of an attribute in what stands behind the name of a tag; null where it is not there. */
export function attributeOf(attributes: string, name: string): string | null {
  const found = new RegExp(`(?:^|[\\s/"'])${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)'|([^\\s"'>]+))`, 'i').exec(attributes)
  return found === null ? null : (found[1] ?? found[2] ?? found[3] ?? '')
}

const named: Readonly<Record<string, string>> = {
  ...{ nbsp: ' ', ensp: ' ', emsp: ' ', thinsp: ' ', lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" },
  ...{ ge: '≥', le: '≤', ne: '≠', times: '×', divide: '÷', plusmn: '±', middot: '·', bull: '•', deg: '°', permil: '‰' },
  ...{ mdash: '—', ndash: '–', hellip: '…', ldquo: '“', rdquo: '”', lsquo: '‘', rsquo: '’', laquo: '«', raquo: '»' },
  ...{ yen: '¥', pound: '£', euro: '€', sup2: '²', sup3: '³', minus: '−', radic: '√' },
}

function withoutEntities(text: string): string {
  if (!text.includes('&')) return text
  return text.replace(/&(?:#(\d{1,7})|#x([0-9a-f]{1,6})|([a-z]{2,6}\d?));?/gi, (whole, decimal, hex, name) => {
    if (name !== undefined) return named[name] ?? whole
    const code = decimal === undefined ? Number.parseInt(hex, 16) : Number(decimal)
    return code > 0 && code <= 0x10ffff && (code < 0xd800 || code > 0xdfff) ? String.fromCodePoint(code) : whole
  })
}
