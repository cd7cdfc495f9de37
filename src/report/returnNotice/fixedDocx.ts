import { fallbacks } from './officePage'

/** Dates inside are given, not those of the clock: the same words give the same bytes. */
export async function fixedDocx(bytes: Uint8Array, date: string): Promise<Uint8Array> {
  const { strFromU8, strToU8, unzipSync, zipSync } = await import('fflate')
  const day = date === '' ? '2000-01-01' : date
  const parts = unzipSync(bytes)
  const change = (name: string, how: (text: string) => string) => {
    const part = parts[name]
    if (part !== undefined) parts[name] = strToU8(how(strFromU8(part)))
  }
  change('docProps/core.xml', (text) => text.replace(/(<dcterms:\w+ [^>]*>)[^<]*/g, `$1${day}T12:00:00Z`))
  change('word/fontTable.xml', withFallbacks)
  const names = Object.keys(parts).sort((a, b) => Number(b === typesPart) - Number(a === typesPart) || (a < b ? -1 : 1))
  const mtime = new Date(`${day}T12:00:00`)
  return zipSync(Object.fromEntries(names.map((name) => [name, [parts[name] ?? new Uint8Array(), { level: 6, mtime }]])))
}

/** First in the archive: some word processors tell the format by it. */
const typesPart = '[Content_Types].xml'

function withFallbacks(text: string): string {
  const fonts = Object.entries(fallbacks).map(([name, other]) => `<w:font w:name="${name}"><w:altName w:val="${other}"/></w:font>`)
  return text.replace(/(<w:fonts\b[^>]*?)\/>$/, `$1>${fonts.join('')}</w:fonts>`)
}
