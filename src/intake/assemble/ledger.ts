import type { Problem } from '../../domain/errors'
import { tables } from '../../domain/schema'
import type { FileReport, Ignored, Returned } from '../Reading'
import { shapes } from './numbered'
import { missing } from './required'
import { type Block, originOfRecord, outcome, type SourceRecord } from './Source'

export interface Ledger {
  readonly files: readonly FileReport[]
  readonly returned: readonly Returned[]
  readonly ignored: readonly Ignored[]
}

type Fate = 'loaded' | 'returned' | 'duplicate' | 'superseded'

/** A record that gave a row anywhere is loaded; one that gave none is told why. */
function fateOf(record: SourceRecord): Fate {
  if (record.faults.length > 0) return 'returned'
  if ((record.outcome & outcome.loaded) !== 0) return 'loaded'
  if ((record.outcome & outcome.superseded) !== 0) return 'superseded'
  if ((record.outcome & outcome.duplicate) !== 0) return 'duplicate'
  record.faults.push(missingContent(record))
  return 'returned'
}

/** A record that fills no table at all: the cell that was looked for. */
function missingContent(record: SourceRecord): Problem {
  const { primary } = record
  const column = primary in shapes ? shapes[primary as keyof typeof shapes].content : (tables[primary].primaryKey[0] ?? '')
  return missing(record, primary, column)
}

/** The counts of the blocks once every record has its fate: rowsRead = loaded + returned + ignored, record by record. */
export function closeLedger(blocks: readonly Block[], records: readonly SourceRecord[]): Ledger {
  const fates = new Map<Block, Map<number, { fate: Fate; record: SourceRecord }>>(blocks.map((block) => [block, new Map()]))
  const rank: Record<Fate, number> = { loaded: 3, returned: 2, superseded: 1, duplicate: 0 }
  for (const record of records) {
    const lines = fates.get(record.block)
    const fate = fateOf(record)
    const known = lines?.get(record.draft.line)
    if (known === undefined || rank[fate] > rank[known.fate]) lines?.set(record.draft.line, { fate, record })
  }
  const returned: Returned[] = []
  const ignored: Ignored[] = []
  const files = blocks.map((block) => {
    const { reading } = block
    returned.push(...reading.returned)
    ignored.push(...reading.ignored)
    let back = 0
    let unused = 0
    for (const { fate, record } of fates.get(block)?.values() ?? []) {
      if (fate === 'returned') {
        back++
        returned.push(returnedOf(record))
      } else if (fate !== 'loaded') {
        unused++
        const reason = fate === 'superseded' ? 'superseded' : 'exact duplicate'
        ignored.push({ origin: originOfRecord(record), reason, rowText: record.draft.rowText })
      }
    }
    const { report } = reading
    return {
      ...report,
      loaded: report.loaded - back - unused,
      returned: report.returned + back,
      ignored: report.ignored + unused,
      warnings: [...report.warnings, ...block.warnings],
    }
  })
  return { files, returned: returned.sort(byPlace), ignored: ignored.sort((a, b) => byPlace(a.origin, b.origin)) }
}

function returnedOf(record: SourceRecord): Returned {
  const { source, sheet } = record.block.reading.report
  return {
    table: record.primary,
    problems: record.faults,
    line: record.draft.line,
    source,
    ...(sheet === undefined ? {} : { sheet }),
    rowText: record.draft.rowText,
  }
}

interface Placed {
  readonly source: string
  readonly sheet?: string
  readonly line: number
}

/** Lists of the kept-out rows read like the files themselves. Sorting is stable: faults of one row stay in their order. */
function byPlace(a: Placed, b: Placed): number {
  if (a.source !== b.source) return a.source < b.source ? -1 : 1
  if (a.sheet !== b.sheet) return (a.sheet ?? '') < (b.sheet ?? '') ? -1 : 1
  return a.line - b.line
}
