import type { MoneyUnit } from '../domain/money'
import { readMoney } from '../domain/money'
import type { RatioStyle } from '../domain/ratio'
import { parseActual, parseTarget } from '../domain/target'
import { yearOf } from '../domain/year'
import { normaliseName } from './assemble/names'
import { type Block, filledCount } from './blocks'
import { type Caption, readCaption, unitsIn } from './caption'
import { type MappedColumn, type Mapping, mapHeaders } from './mapping'
import { askYear } from './questions'
import type { RawRow, RawTable } from './RawTable'
import type { BlockReading, FileChoices, FileReport, Ignored, KnownAmounts, Question } from './Reading'
import { decideRatio } from './ratios'
import { readRows } from './rows'
import { looseRowText } from './rowText'
import { primaryTable } from './tableColumns'
import { decideUnits, type Units } from './units'
import { cellReader, columnOf, isCode, isRewrittenCode } from './validate'
import { createWarnings, type Warnings } from './warnings'

const sampleRows = 20
/** A file of another world has a hundred unknown headers; the report lists them all, the warnings need not. */
const mostUnknown = 30
/** Rows looked at to settle what a column holds. */
const evidenceRows = 5000

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
export function readBlock(block: Block, context: BlockContext): BlockResult {
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
  const report = openReport(block, context, mapping, columns, personal)
  const stop = (part: Partial<FileReport>): BlockResult => ({
    reading: emptyReading({ ...report, ...part, warnings: warnings.list() }),
    caption,
  })

  if (block.rows.length === 0) return stop({ status: 'error', problem: problemOf('block.headerOnly', report, {}) })
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
  const year = choices.year ?? caption.year ?? yearOf(table.sheet ?? '') ?? yearOf(baseName(table.source))
  if (year === null && needsYear(mapping, columns)) return stop(asking(askYear(caption.text.slice(0, 80) || table.source), report))
  const ratios = ratiosOf(columns, body, units, choices)
  if ('question' in ratios) return stop(asking(ratios.question, report))
  for (const line of table.damagedLines) warnings.add('text.damaged', line, null)

  const read = readRows({
    place,
    columns: columns
      .filter((column) => column.targets.length > 0)
      .map((column) => {
        const [first] = column.targets
        const how = { unit: units.byColumn.get(column.index) ?? null, ratio: ratios.styles.get(column.index) ?? 'percent' }
        return { column, read: cellReader(first?.table ?? 'evaluations', first?.column ?? '', how) }
      }),
    fed: mapping.fed,
    width: block.header.cells.length,
    rows: block.rows,
    repeated: block.repeated,
    personal,
    captionDepartment: isNamed(columns, null) ? null : caption.department,
    warnings,
  })
  const ignored = [...ignoredAbove(block.above, place, personal), ...read.ignored]
  return {
    caption,
    reading: {
      report: {
        ...report,
        unit: units.unit,
        unitEvidence: units.evidence,
        rowsRead: block.above.length + block.rows.length,
        loaded: read.drafts.length,
        returned: read.returned.length,
        ignored: ignored.length,
        warnings: warnings.list(),
      },
      kind: 'CSV',
      drafts: read.drafts,
      returned: read.returned,
      ignored,
      headers: headersOf(columns),
      year,
      titleYear: caption.year,
    },
  }
}

const baseName = (path: string) => path.slice(path.lastIndexOf('/') + 1)

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

function unitsOf(
  columns: readonly MappedColumn[],
  body: readonly RawRow[],
  block: Block,
  caption: Caption,
  { table, choices, known }: BlockContext,
): Units {
  const amounts = columns.filter((column) =>
    column.targets.some((target) => columnOf(target.table, target.column)?.type === 'amount'),
  )
  const indexOf = (name: RegExp) => columns.find((column) => column.targets.some((target) => name.test(target.column)))?.index ?? -1
  const [codeAt, nameAt] = [indexOf(/^dept_code$/), indexOf(/^dept_name/)]
  const below = unitsIn(block.rows.slice(-8).filter((row) => filledCount(row.cells) <= 3))
  return decideUnits({
    columns: amounts,
    rows: body,
    caption: caption.units.units.length > 0 || caption.units.foreign !== null ? caption.units : below,
    names: [...(table.sheet === undefined ? [] : [table.sheet]), baseName(table.source)],
    choice: choices.unit,
    known,
    departmentOf: (row) => {
      const key = [codeAt, nameAt]
        .map((at) => normaliseName(row.cells[at] ?? ''))
        .find((cell) => cell !== '' && (known?.has(cell) ?? false))
      return key ?? null
    },
  })
}

type Ratios = { readonly styles: ReadonlyMap<number, RatioStyle> } | { readonly question: Question }

function ratiosOf(columns: readonly MappedColumn[], body: readonly RawRow[], units: Units, choices: FileChoices): Ratios {
  const styles = new Map<number, RatioStyle>()
  const rows = body.slice(0, evidenceRows)
  for (const column of columns) {
    const [target] = column.targets
    if (target === undefined || columnOf(target.table, target.column)?.type !== 'ratio') continue
    const style = decideRatio({
      column,
      rows,
      choice: choices.ratio?.[column.header] ?? choices.ratio?.[column.known.text.written],
      recomputed: recomputation(target.table, target.column, columns, units),
    })
    if (typeof style !== 'string') return { question: style }
    styles.set(column.index, style)
  }
  return { styles }
}

/** The ratio of a row worked out from its own amounts, or from its target and actual value. */
function recomputation(
  table: string,
  ratio: string,
  columns: readonly MappedColumn[],
  units: Units,
): (row: RawRow) => number | null {
  const at = (id: string) =>
    columns.find((column) => column.targets.some((target) => target.table === table && target.column === id))?.index ?? -1
  const amount = (id: string) => {
    const index = at(id)
    const unit: MoneyUnit = units.byColumn.get(index) ?? '万元'
    return (row: RawRow) => (index < 0 ? null : readMoney((row.cells[index] ?? '').trim(), unit).value)
  }
  const [initial, change, adjusted, actual] = ['budget_initial', 'budget_adjustment', 'budget_adjusted', 'expenditure_actual'].map(
    amount,
  )
  const over = (a: number | null | undefined, b: number | null | undefined) =>
    a === null || a === undefined || b === null || b === undefined || b <= 0 ? null : a / b
  if (ratio === 'exec_rate_reported') return (row) => over(actual?.(row), adjusted?.(row)) ?? over(actual?.(row), initial?.(row))
  if (ratio === 'adjust_rate_reported') {
    return (row) => {
      const whole = over(adjusted?.(row), initial?.(row))
      return over(change?.(row), initial?.(row)) ?? (whole === null ? null : whole - 1)
    }
  }
  if (ratio !== 'attainment_reported') return () => null
  const [targetAt, actualAt] = [at('target_value') < 0 ? at('target_text') : at('target_value'), at('actual_value')]
  return (row) => {
    const target = (row.cells[targetAt] ?? '').trim()
    const done = (row.cells[actualAt] ?? '').trim()
    return target === '' || done === '' ? null : over(parseActual(done).value, parseTarget(target).value)
  }
}

function openReport(
  block: Block,
  { table, number }: BlockContext,
  { fed }: Mapping,
  columns: readonly MappedColumn[],
  personal: ReadonlySet<number>,
): FileReport {
  return {
    source: table.source,
    ...(table.sheet === undefined ? {} : { sheet: table.sheet }),
    block: number,
    format: 'csv',
    status: 'ok',
    problem: null,
    question: null,
    table: fed[0] ?? null,
    encoding: table.encoding,
    delimiter: table.delimiter,
    headerLine: block.header.line,
    unit: null,
    unitEvidence: null,
    rowsRead: 0,
    loaded: 0,
    returned: 0,
    ignored: 0,
    columns: columns.map(({ header, targets: [first] }) => ({
      header,
      column: first === undefined ? null : `${first.table}.${first.column}`,
    })),
    warnings: [],
    sample: [...block.above, block.header, ...block.rows].slice(0, sampleRows).map(({ line, cells }) => ({
      line,
      cells: cells.map((cell, at) => (personal.has(at) && line > block.header.line ? '' : cell)),
    })),
  }
}

function problemOf(code: string, { source, sheet, headerLine }: FileReport, params: Record<string, string>, column?: string) {
  const origin = {
    source,
    ...(sheet === undefined ? {} : { sheet }),
    line: headerLine ?? 1,
    ...(column === undefined ? {} : { column }),
    raw: '',
  }
  return { code, origin, params }
}

function asking(question: Question, report: FileReport): Partial<FileReport> {
  const { what, column, evidence, choices } = question
  const params = { name: column ?? '', evidence, choices: choices.join('、') }
  return { status: 'ask', question, problem: problemOf(`ask.${what}`, report, params, column ?? undefined) }
}

function ignoredAbove(rows: readonly RawRow[], place: { readonly source: string }, personal: ReadonlySet<number>): Ignored[] {
  return rows.map(({ line, cells }) => ({
    origin: { ...place, line, raw: '' },
    reason: filledCount(cells) === 0 ? ('blank' as const) : ('title' as const),
    rowText: looseRowText(cells, personal),
  }))
}

function headersOf(columns: readonly MappedColumn[]): BlockReading['headers'] {
  const headers: Record<string, Record<string, string>> = {}
  for (const { header, targets } of columns) {
    for (const { table, column } of targets) headers[table] = { ...headers[table], [column]: header }
  }
  return headers
}

export function emptyReading(report: FileReport): BlockReading {
  return { report, kind: 'CSV', drafts: [], returned: [], ignored: [], headers: {}, year: null, titleYear: null }
}
