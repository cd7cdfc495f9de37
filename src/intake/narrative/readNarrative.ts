import type { MoneyUnit } from '../../domain/money'
import type { Place } from '../../domain/origin'
import type { Cell } from '../../domain/row'
import type { TableId } from '../../domain/schema'
import { figurelessKinds } from '../../reference/narrative'
import { asking, emptyReading, problemOf } from '../blockReport'
import type { DocumentText } from '../formats/Format'
import { askYear } from '../questions'
import type { BlockReading, Draft, FileChoices, FileReport } from '../Reading'
import { columnLabel } from '../tableColumns'
import { createWarnings } from '../warnings'
import { agreeOn } from './agreement'
import { type AmountFinding, amountsOf } from './amounts'
import { budgetOf } from './budget'
import { countsOf } from './counts'
import type { Finding, Notice } from './Finding'
import { fiscalYearOf } from './fiscalYear'
import { fold, sentencesOf } from './foldedText'
import { indicatorsOf } from './indicators'
import { listItems } from './items'
import { outlineOf, type Passage } from './outline'
import { cutToLimit, longestParagraph, paragraphsOf } from './paragraphs'
import { withoutContacts, withoutPersonData } from './persons'
import { textRecords } from './problems'
import { scoresOf } from './scores'
import { departmentBelow, titleOf } from './subject'
import { bodyOf, textsOf } from './texts'

const longestRowText = 2000
const sampleLines = 20
/** Words of which a report on performance has several. */
const wordsOfReport = /绩效|自评|预算|支出|存在的?问题|改进措施/

export interface NarrativeContext {
  /** A form of the same department and year is in the import. */
  readonly hasForm: boolean
}

/** A written report -> drafts of the rows that it states, each value with its sentence. What is not said is left out. */
export function readNarrative(document: DocumentText, choices: FileChoices, context: NarrativeContext): BlockReading {
  const { source } = document
  const { kept, cutAt } = cutToLimit(document.paragraphs.filter((one) => one.isTable !== true))
  const warnings = createWarnings({ source })
  const [row, ...rows] = document.paragraphs.filter((one) => one.isTable === true)
  if (row !== undefined) warnings.add('narrative.tableRows', row.line, null, '', { count: rows.length + 1 })
  if (cutAt !== null) warnings.add('narrative.cut', cutAt, null)
  for (const { line, text } of kept) if (text.length > longestParagraph) warnings.add('narrative.longParagraph', line, null)
  const { content, contacts } = paragraphsOf(kept)
  const passages = outlineOf(content)
  const report = openReport(document)
  const stop = (part: Partial<FileReport>): BlockReading => ({
    ...emptyReading({ ...report, ...part, warnings: warnings.list() }),
    kind: 'NARRATIVE',
  })
  if (!passages.some((one) => wordsOfReport.test(one.body.text) || wordsOfReport.test(one.written))) {
    return stop({ status: 'error', problem: problemOf('narrative.notReport', report, {}) })
  }
  const title = titleOf(passages)
  const unit = choices.unit ?? unitOf(passages)
  const told = tell(passages, title.lines, unit)
  const year =
    choices.year === undefined
      ? fiscalYearOf({ source, title, amounts: told.amounts, passages })
      : { value: choices.year, line: 0, quote: '' }
  if (!('value' in year)) {
    const question = { ...askYear(title.text === '' ? source : withoutPersonData(title.text)), choices: year.choices.map(String) }
    return stop(asking(question, report))
  }
  const below = departmentBelow(passages)
  const department = title.department ?? below.labelled ?? below.other
  if (department === null) return stop({ status: 'error', problem: problemOf('narrative.noDepartment', report, {}) })

  const budget = budgetOf(told.amounts, year.value)
  const texts = textsOf(passages, told.measured)
  const agreed = agreeOn([...budget.findings, ...told.findings, ...texts])
  const indicators = indicatorsOf(passages.filter((one) => !title.lines.includes(one.line)))
  const signature = fold(department.value).text
  const items = listItems(passages.filter((one) => one.body.text !== signature))
  const records = textRecords(
    items,
    passages.some((one) => one.section?.kind === 'measures'),
  )
  const notices: readonly Notice[] = [...told.notices, ...budget.notices, ...agreed.notices, ...indicators.notices]
  for (const one of notices) warnings.add(one.code, one.line, labelOf(one.column), one.raw, one.params)

  const rowTexts = new Map(
    document.paragraphs.map(({ line, text }) => [
      line,
      withoutPersonData(text.slice(0, 2 * longestRowText)).slice(0, longestRowText),
    ]),
  )
  const rowText = (line: number) => rowTexts.get(line) ?? ''
  const draft = (table: TableId, line: number, values: Record<string, Cell>, places: Record<string, Place>): Draft => ({
    line,
    values: { [table]: values },
    raw: {},
    places: { [table]: places },
    rowText: rowText(line),
  })
  const evaluation = agreed.findings.filter((one) => one.table === 'evaluations')
  const head = draft(
    'evaluations',
    department.line,
    {
      dept_name_reported: department.value,
      fiscal_year: year.value,
      title_year: title.year?.value ?? null,
      eval_scope: title.isOfProject ? 'PROJECT' : 'DEPT',
      ...(title.project === null ? {} : { project_name: title.project.value }),
      ...valuesOf(evaluation),
      form_attached: context.hasForm,
    },
    {
      dept_name_reported: placeOf(department),
      ...(year.line === 0 ? {} : { fiscal_year: placeOf(year) }),
      ...(title.year === null ? {} : { title_year: placeOf(title.year) }),
      ...(title.project === null ? {} : { project_name: placeOf(title.project) }),
      ...placesOf(evaluation),
    },
  )
  const funds = [...budget.fundWords].flatMap(([fund, words]) => {
    const own = agreed.findings.filter((one) => one.table === 'funds' && one.key === fund)
    const [first] = own
    if (first === undefined) return []
    const line = Math.min(...own.map((one) => one.line))
    return [
      draft(
        'funds',
        line,
        { fund_source: fund, fund_source_reported: words, ...valuesOf(own) },
        { fund_source_reported: placeOf(first), ...placesOf(own) },
      ),
    ]
  })
  const drafts = [
    head,
    ...funds,
    ...indicators.rows.map((one) => {
      const place = placeOf(one)
      return draft('indicators', one.line, one.values, Object.fromEntries(Object.keys(one.values).map((column) => [column, place])))
    }),
    ...records.map((one) => draft(one.table, one.line, { ...one.values }, { ...one.places })),
  ]
  const loaded = linesOfDrafts(drafts)
  const headings = new Set(passages.filter((one) => one.isHeading).map((one) => one.line))
  for (const line of title.lines) headings.add(line)
  const ignored = document.paragraphs
    .filter(({ line }) => !loaded.has(line))
    .map(({ line, text }) => ({
      origin: { source, line, raw: '' },
      reason:
        text.trim() === ''
          ? ('blank' as const)
          : headings.has(line) && !contacts.has(line)
            ? ('title' as const)
            : ('note' as const),
      rowText: rowText(line),
    }))
  return {
    report: {
      ...report,
      rowsRead: document.paragraphs.length,
      loaded: document.paragraphs.length - ignored.length,
      ignored: ignored.length,
      warnings: warnings.list(),
    },
    kind: 'NARRATIVE',
    drafts,
    returned: [],
    ignored,
    headers: {},
    year: year.value,
    titleYear: title.year?.value ?? null,
    rowTexts,
    ...(title.isOfProject ? { scope: 'PROJECT' as const } : {}),
  }
}

function openReport({ source, encoding, paragraphs }: DocumentText): FileReport {
  return {
    source,
    block: 1,
    format: 'narrative',
    status: 'ok',
    problem: null,
    question: null,
    table: null,
    encoding,
    delimiter: null,
    headerLine: null,
    unit: null,
    unitEvidence: null,
    rowsRead: 0,
    loaded: 0,
    returned: 0,
    ignored: 0,
    columns: [],
    warnings: [],
    sample: paragraphs
      .slice(0, sampleLines)
      .map(({ line, text }) => ({ line, cells: [withoutPersonData(text.slice(0, 2 * longestRowText)).slice(0, longestRowText)] })),
  }
}

interface Told {
  readonly amounts: readonly AmountFinding[]
  readonly findings: readonly Finding[]
  readonly notices: readonly Notice[]
  /** Sentences with amounts of the whole department. */
  readonly measured: ReadonlySet<string>
}

/** Figures of all sentences outside of the parts that tell of single projects, successes, problems. */
function tell(passages: readonly Passage[], titleLines: readonly number[], unit: MoneyUnit | null): Told {
  const amounts: AmountFinding[] = []
  const findings: Finding[] = []
  const notices: Notice[] = []
  const measured = new Set<string>()
  for (const one of passages) {
    if (titleLines.includes(one.line)) continue
    const kind = one.section?.kind ?? ''
    const isList = kind === 'issues' || kind === 'measures' || kind === 'mixed' || kind === 'attachments'
    let year: number | null = null
    for (const sentence of sentencesOf(one.line, one.isHeading ? one.written : bodyOf(one))) {
      if (!figurelessKinds.has(kind)) {
        const read = amountsOf(sentence, unit, year)
        amounts.push(...read.findings)
        notices.push(...read.notices.map((notice) => ({ ...notice, column: null })))
        if (read.findings.some((found) => found.topic === 'DEPT')) measured.add(sentence.quote)
        const years = [...sentence.folded.text.matchAll(/20\d\d(?=年)/g)]
        year = years.length > 0 ? Number(years[years.length - 1]?.[0]) : year
      }
      if (isList || kind === 'achievements') continue
      findings.push(...countsOf(sentence), ...scoresOf(sentence))
    }
  }
  return { amounts, findings, notices, measured }
}

/** 单位：万元 once for all figures without a unit. */
function unitOf(passages: readonly Passage[]): MoneyUnit | null {
  const units = new Set(
    passages.flatMap((one) => [.../单位:(百万元|亿元|万元|千元|元)/g[Symbol.matchAll](one.body.text)].map((found) => found[1])),
  )
  const [unit] = units
  return units.size === 1 && unit !== undefined ? (unit as MoneyUnit) : null
}

function placeOf({ line, quote }: { readonly line: number; readonly quote: string }): Place {
  return { line, quote: withoutContacts(quote) }
}

const valuesOf = (findings: readonly Finding[]) => Object.fromEntries(findings.map((one) => [one.column, one.value]))
const placesOf = (findings: readonly Finding[]) => Object.fromEntries(findings.map((one) => [one.column, placeOf(one)]))

function labelOf(column: string | null): string | null {
  if (column === null) return null
  const [table = '', id = ''] = column.split('.')
  return columnLabel(table as TableId, id)
}

function linesOfDrafts(drafts: readonly Draft[]): ReadonlySet<number> {
  const lines = new Set<number>()
  for (const { line, places } of drafts) {
    lines.add(line)
    for (const part of Object.values(places ?? {})) for (const place of Object.values(part)) lines.add(place.line)
  }
  return lines
}
