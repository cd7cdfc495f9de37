import type { Problem } from '../../domain/errors'
import { tables } from '../../domain/schema'
import { linesOf } from '../draftLines'
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

const rank: Readonly<Record<Fate, number>> = { loaded: 3, returned: 2, superseded: 1, duplicate: 0 }

/**
 * The lines of each block that gave no row. Records of a table have a line each; a paragraph of a report may hold several
 * records, and the head of a form stands on several lines, so there a line counts as loaded once any record uses it.
 */
function unusedLines(records: readonly SourceRecord[]): ReadonlyMap<Block, ReadonlyMap<number, [Fate, SourceRecord]>> {
  const found = new Map<Block, Map<number, [Fate, SourceRecord]>>()
  const used = new Map<Block, Set<number>>()
  for (const record of records) {
    const { block, draft } = record
    const fate = fateOf(record)
    const isOfTable = block.feeds !== null && block.reading.hasManyPerLine !== true
    if (fate === 'loaded') {
      if (isOfTable) continue
      const lines = used.get(block) ?? new Set()
      used.set(block, lines)
      for (const line of linesOf(draft)) lines.add(line)
      continue
    }
    const lines = found.get(block) ?? new Map<number, [Fate, SourceRecord]>()
    found.set(block, lines)
    for (const line of isOfTable ? [draft.line] : linesOf(draft)) {
      const known = lines.get(line)
      if (known === undefined || rank[fate] > rank[known[0]]) lines.set(line, [fate, record])
    }
  }
  for (const [block, lines] of used) for (const line of lines) found.get(block)?.delete(line)
  for (const [block, lines] of found) for (const line of keptOutBefore(block)) lines.delete(line)
  return found
}

/** Lines that reading itself kept out: a form's record may still name one of them as the place of a value (一级指标 merged down). */
function keptOutBefore({ feeds, reading }: Block): Iterable<number> {
  return feeds !== null ? [] : [...reading.returned.map(({ line }) => line), ...reading.ignored.map(({ origin }) => origin.line)]
}

/** The counts of the blocks once every record has its fate: rowsRead = loaded + returned + ignored, record by record. */
export function closeLedger(blocks: readonly Block[], records: readonly SourceRecord[]): Ledger {
  const unused = unusedLines(records)
  const returned: Returned[] = []
  const ignored: Ignored[] = []
  const files = blocks.map((block): FileReport => {
    const { reading } = block
    for (const one of reading.returned) returned.push(one)
    for (const one of reading.ignored) ignored.push(one)
    let back = 0
    let left = 0
    for (const [line, [fate, record]] of unused.get(block) ?? []) {
      const place = { line, rowText: reading.rowTexts?.get(line) ?? record.draft.rowText }
      if (fate === 'returned') {
        back++
        returned.push(returnedOf(record, place))
      } else {
        left++
        const reason = fate === 'superseded' ? 'superseded' : 'exact duplicate'
        ignored.push({ origin: { ...originOfRecord(record), line }, reason, rowText: place.rowText })
      }
    }
    const { report } = reading
    return {
      ...report,
      loaded: report.loaded - back - left,
      returned: report.returned + back,
      ignored: report.ignored + left,
      warnings: [...report.warnings, ...block.warnings],
    }
  })
  return { files, returned: returned.sort(byPlace), ignored: ignored.sort((a, b) => byPlace(a.origin, b.origin)) }
}

function returnedOf(record: SourceRecord, place: { readonly line: number; readonly rowText: string }): Returned {
  const { source, sheet } = record.block.reading.report
  return {
    table: record.primary,
    problems: record.faults,
    source,
    ...(sheet === undefined ? {} : { sheet }),
    ...place,
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
