import { yearOf } from '../../domain/year'
import { formScopes } from '../../reference/forms'
import { baseName } from '../blockEvidence'
import { emptyReading, problemOf } from '../blockReport'
import { linesOf } from '../draftLines'
import { askDepartment, askYear } from '../questions'
import type { RawTable } from '../RawTable'
import type { BlockReading, FileChoices, FileReport, Ignored, KnownAmounts, Question, Returned } from '../Reading'
import { withoutPersons } from '../rowKinds'
import { createWarnings } from '../warnings'
import { createFormRecords, type FormRecords } from './FormRecords'
import { askingForm, openFormReport } from './formReport'
import { rowTextsOf } from './formText'
import { type FundBlock, readFundBlock, takeFunds } from './fundBlock'
import { fundRateStyle, fundUnits, type UnitEvidence } from './fundUnits'
import type { Grid, Spot } from './Grid'
import { type Goals, readGoals, takeGoals } from './goals'
import { readHeadRow, type Subject, settleSubject } from './head'
import { fundHeader, type HeaderRow, indicatorHeader } from './headerRow'
import { attainmentStyle, type IndicatorBlock, takeIndicators } from './indicatorBlock'
import { outlineOf, type Section } from './outline'
import type { FormRegion } from './regions'
import { titleSpot } from './rowParts'
import { readTail, type TailText, takeTail } from './tail'
import { takeTotal, totalRowOf } from './totalRow'

export interface FormContext {
  readonly table: RawTable
  readonly number: number
  readonly choices: FileChoices
  readonly known: KnownAmounts | undefined
}

/** One form -> its drafts, or the question that must be answered first. */
export function readForm(region: FormRegion, context: FormContext): BlockReading {
  const { table, choices } = context
  const { grid, vocabulary } = region
  const place = { source: table.source, ...(table.sheet === undefined ? {} : { sheet: table.sheet }) }
  const warnings = createWarnings(place)
  const rowTexts = rowTextsOf(grid)
  const records = createFormRecords(grid, place, warnings, rowTexts)
  const sections = outlineOf(region)
  const parts = partsOf(sections, region, records)
  const title = titleOf(region, sections)
  const report = openFormReport(grid, context, title)
  const stop = (question: Question) => emptyForm({ ...report, ...askingForm(question, report), warnings: warnings.list() })

  takeTitle(title, grid, parts, records)
  const chosen = choices.departments?.[formName(context, report)]
  if (chosen !== undefined && title !== null) parts.subject.unitCode ??= { value: chosen, spot: title, raw: '' }
  if (!settleSubject(parts.subject, records)) return stop(askDepartment(formName(context, report), evidenceOf(title, table)))
  const ownYear = records.value('evaluations', 'fiscal_year') ?? records.value('evaluations', 'title_year')
  const year = Number(ownYear ?? choices.year ?? yearOf(table.sheet ?? '') ?? yearOf(baseName(table.source)))
  if (!(year > 0)) return stop(askYear(evidenceOf(title, table)))

  const names = ['dept_code', 'dept_name_reported'].map((column) => String(records.value('evaluations', column) ?? ''))
  const evidence: UnitEvidence = { table, choices, known: context.known, departments: names }
  const amounts = parts.funds.map((block) => ({
    block,
    ...fundUnits(grid, block, evidence),
    style: fundRateStyle(block, evidence),
  }))
  for (const { units, style } of amounts) {
    if (units.question !== null) return stop(units.question)
    if (typeof style !== 'string') return stop(style)
  }
  const attainment = attainmentStyle(grid, parts.indicators, choices)
  if (typeof attainment !== 'string') return stop(attainment)
  for (const { block, byColumn, style } of amounts) if (typeof style === 'string') takeFunds(block, byColumn, style, records)
  takeGoals(parts.goals, records)
  for (const block of parts.indicators) takeIndicators(grid, block, attainment, vocabulary, records)
  const total = totalRowOf(grid, parts.totals, vocabulary)
  const lastHeader = parts.indicators[parts.indicators.length - 1]?.header ?? null
  if (total !== null) takeTotal(grid, total, lastHeader, records)
  for (const tail of parts.tails) takeTail(tail, grid, records)
  warnOfHeaders([...parts.funds, ...parts.indicators], records)
  for (const line of table.damagedLines) if (rowTexts.has(line)) warnings.add('text.damaged', line, null)

  const { drafts, faults, ignored, written } = records.close(title?.row ?? 0)
  const returned: Returned[] = []
  const isReturned = new Set<number>()
  for (const [row, { line, fault }] of grid.rows.entries()) {
    const problems =
      fault === undefined ? faults.get(row)?.problems : [{ code: fault, origin: { ...place, line, raw: '' }, params: {} }]
    if (problems === undefined) continue
    isReturned.add(line)
    returned.push({ table: faults.get(row)?.table ?? 'evaluations', problems, line, ...place, rowText: rowTexts.get(line) ?? '' })
  }
  const loaded = new Set(drafts.flatMap((draft) => [...linesOf(draft)]).filter((line) => !isReturned.has(line)))
  const left = grid.rows.flatMap(({ line, cells }, row): Ignored[] => {
    if (loaded.has(line) || isReturned.has(line)) return []
    const isBlank = cells.every((cell) => cell.trim() === '')
    const reason = isBlank ? 'blank' : (ignored.get(row) ?? reasonOf(sections, row))
    return [{ origin: { ...place, line, raw: '' }, reason, rowText: rowTexts.get(line) ?? '' }]
  })
  const [first] = amounts
  return {
    report: {
      ...report,
      columns: written,
      unit: first?.units.unit ?? null,
      unitEvidence: first?.units.evidence ?? null,
      rowsRead: grid.rows.length,
      loaded: loaded.size,
      returned: returned.length,
      ignored: left.length,
      warnings: warnings.list(),
    },
    kind: 'FORM',
    drafts,
    returned,
    ignored: left,
    headers: {},
    rowTexts,
    year,
    titleYear: Number(records.value('evaluations', 'title_year') ?? 0) || null,
  }
}

interface Parts {
  readonly funds: FundBlock[]
  readonly indicators: IndicatorBlock[]
  readonly goals: Goals[]
  readonly tails: TailText[]
  readonly totals: number[]
  readonly subject: Subject
}

function partsOf(sections: readonly Section[], { grid, vocabulary }: FormRegion, records: FormRecords): Parts {
  const parts: Parts = {
    funds: [],
    indicators: [],
    goals: [],
    tails: [],
    totals: [],
    subject: { unit: null, parent: null, unitCode: null, parentCode: null },
  }
  for (const section of sections) {
    const { part, row } = section
    if (part === 'funds') {
      const header = fundHeader(grid, row, vocabulary)
      if (header !== null) parts.funds.push(readFundBlock(grid, header, section.below, vocabulary))
    } else if (part === 'indicators') {
      const header = indicatorHeader(grid, row, vocabulary)
      if (header !== null) parts.indicators.push({ header, rows: section.below })
    } else if (part === 'goals') parts.goals.push(readGoals(grid, row, section.below, vocabulary, records))
    else if (part === 'tail') {
      const tail = readTail(grid, row, section.below, vocabulary)
      if (tail !== null) parts.tails.push(tail)
    } else if (part === 'total') parts.totals.push(row)
    else if (part === 'head' || part === 'note' || part === 'text') readHeadRow(grid, row, vocabulary, records, parts.subject)
    else if (part === 'foreign') warnForeign(grid, row, records)
  }
  return parts
}

function warnForeign(grid: Grid, row: number, records: FormRecords): void {
  const [first] = grid.own(row)
  if (first !== undefined) records.warn('form.partUnknown', first)
}

function warnOfHeaders(blocks: readonly { readonly header: HeaderRow }[], records: FormRecords): void {
  for (const { header } of blocks) {
    for (const spot of header.unknown) {
      records.label(spot, null)
      records.warn('header.unknown', spot)
    }
    for (const [spot, other] of header.second) records.warn('header.second', spot, { other: other.header.text })
  }
}

function titleOf({ grid }: FormRegion, sections: readonly Section[]): Spot | null {
  const row = sections.find((section) => section.part === 'title')?.row
  return (
    (row === undefined ? null : titleSpot(grid, row)) ??
    grid.own(sections.find(({ part }) => part !== 'blank')?.row ?? 0)[0] ??
    null
  )
}

/** Object of evaluation from the title, year from the title or from （2022年度） below it. */
function takeTitle(title: Spot | null, grid: Grid, parts: Parts, records: FormRecords): void {
  const text = (title?.text ?? '').normalize('NFKC').replace(/\s+/g, '')
  const speaksOf = (scope: 'PROJECT' | 'DEPT') => formScopes[scope].some((word) => text.includes(word))
  const isProject = speaksOf('PROJECT') || (!speaksOf('DEPT') && records.value('evaluations', 'project_name') !== null)
  if (title !== null)
    records.put('evaluations', 'eval_scope', { value: isProject ? 'PROJECT' : 'DEPT', spot: title, raw: title.text })
  const end = Math.min(...[...parts.funds, ...parts.indicators].map(({ header }) => header.row), grid.rows.length)
  for (let row = 0; row < end; row += 1) {
    for (const spot of grid.own(row)) {
      const isTitle = spot.row === title?.row || spot.text === titleSpot(grid, row)?.text
      const year = isTitle || isYearNote(spot.text) ? yearOf(spot.text) : null
      if (year === null) continue
      records.put('evaluations', 'title_year', { value: year, spot, raw: spot.text })
      records.put('evaluations', 'fiscal_year', { value: year, spot, raw: spot.text })
    }
  }
}

/** （2022年度） in a cell, alone or before a unit. A date is none: the day of writing stands there too. */
const isYearNote = (text: string) =>
  /^[(\s]*(?:\d{4}|[〇○零一二三四五六七八九]{4})\s*年\s*度?[)\s]*(?:\s\S*单位.*)?$/.test(text.normalize('NFKC'))

/** What choices.json calls a form that does not say whose it is. */
function formName({ table }: FormContext, { headerLine }: FileReport): string {
  return `${table.sheet === undefined ? '' : `${table.sheet} `}第${headerLine ?? 1}行的自评表`
}

const evidenceOf = (title: Spot | null, table: RawTable) => withoutPersons(title?.text ?? '').slice(0, 80) || table.source

function reasonOf(sections: readonly Section[], row: number): Ignored['reason'] {
  const section = sections.find((one) => one.row === row)
  if (section === undefined) return 'note'
  const first = sections.find((one) => 'below' in one)
  if (section.part === 'text' && first !== undefined && row < first.row) return 'title'
  if (section.part === 'total') return 'total'
  return section.part === 'note' || section.part === 'text' || section.part === 'foreign' || section.part === 'tail'
    ? 'note'
    : 'title'
}

export function emptyForm(report: FileReport): BlockReading {
  return { ...emptyReading(report), kind: 'FORM' }
}

export function damagedForm(grid: Grid, context: FormContext): BlockReading {
  const title = titleSpot(grid, 0) ?? titleSpot(grid, 1)
  const report = openFormReport(grid, context, title)
  return emptyForm({
    ...report,
    status: 'error',
    problem: problemOf('form.empty', report, { title: evidenceOf(title, context.table) }),
  })
}
