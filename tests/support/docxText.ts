import { strFromU8, unzipSync } from 'fflate'

const entities: Readonly<Record<string, string>> = { '&amp;': '&', '&lt;': '<', '&gt;': '>', '&quot;': '"', '&apos;': "'" }

/** The paragraphs of a part of a .docx, as a reader sees them. */
export function docxParagraphs(bytes: Uint8Array, part = 'word/document.xml'): readonly string[] {
  const xml = strFromU8(unzipSync(bytes)[part] ?? new Uint8Array())
  return (xml.match(/<w:p>.*?<\/w:p>/gs) ?? []).map((paragraph) =>
    [...paragraph.matchAll(/<w:t(?: [^>]*)?>([^<]*)</g)]
      .map(([, text = '']) => text)
      .join('')
      .replace(/&\w+;/g, (entity) => entities[entity] ?? entity),
  )
}
