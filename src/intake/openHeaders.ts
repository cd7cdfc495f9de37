import type { TableId } from '../domain/schema'
import { type Candidate, isOwnColumn, type KnownHeader, knownHeader } from './headerIndex'
import type { FileChoices } from './Reading'

/** The header row as it is before anything is decided: names, what is known of each, and what the user said. */

export interface ColumnTarget {
  readonly table: TableId
  readonly column: string
}

export interface MappingInput {
  readonly headers: readonly string[]
  /** Cells of the rows below the header, totals and notes among them. */
  readonly rows: readonly (readonly string[])[]
  /** Titles and captions above the header. */
  readonly caption: string
  readonly hasCaptionDepartment: boolean
  readonly choices: FileChoices
}

export interface Working {
  readonly index: number
  readonly header: string
  readonly known: KnownHeader
  readonly candidates: readonly Candidate[]
  readonly isChosen: boolean
  readonly isLeftOut: boolean
}

export const idOf = ({ table, column }: ColumnTarget) => `${table}.${column}`

export function openHeaders({ headers, rows, choices }: MappingInput): Working[] {
  const seen = new Map<string, number>()
  return headers.flatMap((written, index): Working[] => {
    const isBlank = written.trim() === ''
    if (isBlank && rows.every((row) => (row[index] ?? '').trim() === '')) return []
    const name = isBlank ? `第${index + 1}列` : written.trim()
    const count = (seen.get(name) ?? 0) + 1
    seen.set(name, count)
    const header = count === 1 ? name : `${name}#${count}`
    const known = knownHeader(isBlank ? '' : written)
    const chosen = choices.columns?.[header] ?? choices.columns?.[written]
    const isLeftOut = choices.columns?.[header] === null || choices.columns?.[written] === null
    if (typeof chosen === 'string') {
      const [table = '', column = ''] = chosen.split('.')
      const candidate: Candidate = { table: table as TableId, column, rank: -1 }
      return [{ index, header, known, candidates: [candidate], isChosen: true, isLeftOut: false }]
    }
    const candidates = isLeftOut || known.isPersonal ? [] : known.candidates
    return [{ index, header, known, candidates, isChosen: false, isLeftOut }]
  })
}

export function isUnknown(one: Working): boolean {
  return one.candidates.length === 0 && !one.isLeftOut && !one.known.isPersonal && !isOwnColumn(one.known.text.written)
}
