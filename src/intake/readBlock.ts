import type { RatioStyle } from '../domain/ratio'
import { yearOf } from '../domain/year'
import { baseName, ratiosOf, unitsOf } from './blockEvidence'
import { asking, emptyReading, headersOf, ignoredAbove, openReport, problemOf } from './blockReport'
import { type Block, filledCount } from './blocks'
import { type Caption, readCaption } from './caption'
import { type MappedColumn, type Mapping, mapHeaders } from './mapping'
import { withMergedKeys } from './mergedKeys'
import { warnOfImplausible } from './plausibility'
import { askYear } from './questions'
import type { RawRow, RawTable } from './RawTable'
import type { BlockReading, FileChoices, FileReport, KnownAmounts } from './Reading'
import { withoutPersons } from './rowKinds'
import type { ReadColumn } from './rowReader'
import { readRows } from './rows'
import { primaryTable } from './tableColumns'
import type { Units } from './units'
import { cellReader, isCode, isRewrittenCode } from './validate'
import { createWarnings, type Warnings } from './warnings'
import { oneARow, unpivot } from './wide'

/** A file of another world has a hundred unknown headers; the report lists them all, the warnings need not. */
const mostUnknown = 30

export interface BlockContext {
  readonly table: RawTable
  readonly number: number
  readonly choices: FileChoices
  readonly known: KnownAmounts | undefined
  /** Caption of the block above, for one without a title of its own. */
  readonly inherited: Caption | null
}

export interface BlockResult {
  readonly reading: BlockReading
  readonly caption: Caption
}

/** One block of rows with its header -> typed drafts, or the question that must be answered first. */
export function readBlock(asWritten: Block, context: BlockContext): BlockResult {
  const { merges } = context.table
  const written = { ...asWritten, rows: withMergedKeys(asWritten.rows, asWritten.header.cells, merges) }
  const wide = unpivot(written)
  const block = wide?.block ?? written
  const { table, choices } = context
  const own = readCaption(block.above)
  const caption = context.inherited !== null && own.text === '' ? context.inherited : own
  const place = { source: table.source, ...(table.sheet === undefined ? {} : { sheet: table.sheet }) }
  const warnings = createWarnings(place)
  const body = block.rows.filter((row) => row.fault === undefined && !block.repeated.has(row.line))
  const mapping = mapHeaders({
    headers: block.header.cells,
    rows: body.map((row) => row.cells),
    caption: caption.text,
    hasCaptionDepartment: caption.department !== null,
    choices,
  })
  const refused = refuseRewrittenCodes(mapping, body, warnings)
  const columns = mapping.columns.map((column) => (refused.has(column.index) ? { ...column, targets: [] } : column))
  const personal = new Set(mapping.columns.filter((column) => column.known.isPersonal).map((column) => column.index))
  warnAboutHeaders(mapping, block.header.line, warnings)
  if (wide !== null) warnings.add('table.unpivoted', block.header.line, null, '', { years: wide.years.join('、') })
  const report = openReport(written, context, mapping, columns, personal)
  const allWarnings = () => [...(context.number === 1 ? (table.warnings ?? []) : []), ...warnings.list()]
  const stop = (part: Partial<FileReport>): BlockResult => ({
    reading: emptyReading({ ...report, ...part, warnings: allWarnings() }),
    caption,
  })

  if (block.rows.every((row) => filledCount(row.cells) === 0))
    return stop({ status: 'error', problem: problemOf('block.headerOnly', report, {}) })
  if (mapping.question !== null) return stop(asking(mapping.question, report))
  if (refused.size > 0 && !isNamed(columns, caption)) {
    const header = mapping.columns.find((column) => refused.has(column.index))?.header ?? ''
    return stop({ status: 'error', problem: problemOf('code.rewritten', report, { name: header }, header) })
  }
  const units = unitsOf(columns, body, block, caption, context)
  if (units.question !== null) return stop(asking(units.question, report))
  if (units.contradiction !== null) {
    warnings.add('unit.choiceDiffers', block.header.line, null, '', {
      unit: units.contradiction[0],
      evidence: units.contradiction[1],
    })
  }
  const year = choices.year ?? caption.year ?? yearOfNames(caption, table)
  if (year === null && needsYear(mapping, columns))
    return stop(asking(askYear(withoutPersons(caption.text).slice(0, 80) || table.source), report))
  const ratios = ratiosOf(columns, body, units, choices)
  if ('question' in ratios) return stop(asking(ratios.question, report))
  for (const line of table.damagedLines) warnings.add('text.damaged', line, null)

  const read = readRows({
    place,
    columns: readersOf(columns, units, ratios.styles),
    fed: mapping.fed,
    width: block.header.cells.length,
    rows: block.rows,
    repeated: block.repeated,
    personal,
    captionDepartment: isNamed(columns, null) ? null : caption.department,
    warnings,
  })
  warnOfImplausible(read.drafts, columns, units, warnings)
  const ignored = [...ignoredAbove(block.above, place, personal), ...read.ignored]
  const reading: BlockReading = {
    report: {
      ...report,
      unit: units.unit,
      unitEvidence: units.evidence,
      rowsRead: written.above.length + written.rows.length,
      loaded: read.drafts.length,
      returned: read.returned.length,
      ignored: ignored.length,
      warnings: allWarnings(),
    },
    kind: 'CSV',
    drafts: read.drafts,
    returned: read.returned,
    ignored,
    headers: headersOf(columns),
    year,
    titleYear: caption.year,
    ...(caption.isOfProjects ? { scope: 'PROJECT' as const } : {}),
  }
  return { caption, reading: wide === null ? reading : oneARow(reading, written) }
}

/** Year of the sheet's or the file's name, unless a caption of several years speaks against it. */
function yearOfNames({ year, years }: Caption, table: RawTable): number | null {
  const named = yearOf(table.sheet ?? '') ?? yearOf(baseName(table.source))
  return year === null && years.length > 1 && named !== null && !years.includes(named) ? null : named
}

function readersOf(columns: readonly MappedColumn[], units: Units, styles: ReadonlyMap<number, RatioStyle>): readonly ReadColumn[] {
  return columns.flatMap((column) => {
    const [first] = column.targets
    if (first === undefined) return []
    const how = { unit: units.byColumn.get(column.index) ?? null, ratio: styles.get(column.index) ?? 'percent' }
    return [{ column, read: cellReader(first.table, first.column, how) }]
  })
}

function isNamed(columns: readonly MappedColumn[], caption: Caption | null): boolean {
  if (caption !== null && caption.department !== null) return true
  const names = ['dept_code', 'dept_name', 'dept_name_reported', 'eval_id', 'from_code', 'to_code', 'from_name', 'to_name']
  return columns.some((column) => column.targets.some((target) => names.includes(target.column)))
}

function needsYear(mapping: Mapping, columns: readonly MappedColumn[]): boolean {
  const primary = primaryTable(mapping.fed)
  if (primary === 'departments' || primary === 'lineage') return false
  return !columns.some((column) => column.targets.some((target) => target.column === 'fiscal_year' || target.column === 'eval_id'))
}

/** Columns of codes that a spreadsheet has rewritten: their last digits are lost, so the whole column is left out. */
function refuseRewrittenCodes(mapping: Mapping, rows: readonly RawRow[], warnings: Warnings): ReadonlySet<number> {
  const refused = new Set<number>()
  for (const { index, header, targets } of mapping.columns) {
    if (!targets.some((target) => isCode(target.column))) continue
    const spoilt = rows.find((row) => isRewrittenCode(row.cells[index] ?? ''))
    if (spoilt === undefined) continue
    refused.add(index)
    warnings.add('code.columnRefused', spoilt.line, header, (spoilt.cells[index] ?? '').trim())
  }
  return refused
}

function warnAboutHeaders(mapping: Mapping, line: number, warnings: Warnings): void {
  if (mapping.fed.length > 0) {
    for (const header of mapping.unknown.slice(0, mostUnknown)) warnings.add('header.unknown', line, header, header)
    const left = mapping.unknown.length - mostUnknown
    if (left > 0) warnings.add('header.unknownMore', line, null, '', { count: left })
  }
  for (const [header, other] of mapping.second) warnings.add('header.second', line, header, header, { other })
}
