import { plainNumber } from './csv'
import type { OutputFile } from './Output'

/** Application tables that the page keeps for itself: not of schema.json#ddl. */
const ownTables = new Set(['dept_year', 'flagged', 'issue_causes'])

/**
 * The engine's CSV as a database takes it: BOM and CRLF, numbers without exponent; a line break inside a quoted text stays.
 */
function databaseCsv(text: string): string {
  const lines = ['\uFEFF']
  for (const [at, part] of text.split('"').entries()) {
    const isQuoted = at % 2 === 1
    if (at > 0) lines.push('"')
    lines.push(
      isQuoted ? part : part.replaceAll('\n', '\r\n').replace(/[^,\r\n]*\de[+-]?\d+/g, (number) => plainNumber(Number(number))),
    )
  }
  return lines.join('')
}

/** tables/<table>.csv: every table of the engine's DDL, for a database that takes over (SCALE.md). */
export function tableOutputs(texts: Readonly<Record<string, Uint8Array>>): readonly OutputFile[] {
  const decoder = new TextDecoder()
  return Object.entries(texts)
    .filter(([table]) => !ownTables.has(table))
    .map(([table, bytes]) => ({ path: `tables/${table}.csv`, content: databaseCsv(decoder.decode(bytes)) }))
}
