// One answer, four forms: title and sentence, picture, table, CSV. What one of them says in numbers, the others say too.
import Papa from 'papaparse'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { emptySelection, type Selection } from '../../src/domain/selection'
import type { Engine } from '../../src/engine/Engine'
import { loadTables } from '../../src/engine/load'
import { compile, formatAxis, formatDifference, formatQuantity, formatRelative, formatValue, noValue } from '../../src/metrics'
import type { MetricUnit } from '../../src/metrics/Metric'
import { nodePlatform } from '../../src/platform/node/platform'
import { tableCsv } from '../../src/report/csv'
import { loadViews } from '../../src/views'
import type { DatasetFacts, TableCell, TableModel, View, ViewContext } from '../../src/views/View'
import { createAsker } from '../../src/workspace/askTogether'
import { coveredYears } from '../../src/workspace/coveredYears'
import { findAll, loadFindings, withStandings } from '../../src/workspace/findings'
import { unreportedIn, unreportedNotes } from '../../src/workspace/unreported'
import { filesOf } from '../support/nodeWorkspace'

const views = await loadViews()

const context: ViewContext = { locale: 'zh-CN', moneyUnit: '万元', width: 672, theme: 'light', forExport: true }

let engine: Engine
let facts: DatasetFacts
let ask: ReturnType<typeof createAsker>

beforeAll(async () => {
  const dataset = await nodePlatform.openDataset()
  await dataset.preview(filesOf('data/samples'), {})
  const loaded = await dataset.build()
  engine = await nodePlatform.openEngine()
  await loadTables(engine, loaded.texts, {})
  await loadFindings(engine, withStandings(await findAll(engine, {}), []))
  facts = { ...loaded.facts, revision: 1 }
  ask = createAsker((query) => engine.rows(query))
}, 60_000)
afterAll(() => engine.close())

const selections: readonly (readonly [string, Partial<Selection>])[] = [
  ['nothing chosen', {}],
  ['the first year', { years: [2019] }],
  ['the year 2021', { years: [2021] }],
  ['three years', { years: [2021, 2022, 2023] }],
  ['beside peers', { compareWith: 'peers' }],
  ['beside the target', { compareWith: 'target' }],
  ['compared with nothing', { compareWith: null }],
  ['one type beside peers', { departmentTypes: ['TOWN'], compareWith: 'peers' }],
  ['two types', { departmentTypes: ['GOV', 'PARTY'] }],
  ['a band', { sizeBands: ['MEDIUM'] }],
  ['a band beside peers', { sizeBands: ['LARGE', 'HUGE'], compareWith: 'peers' }],
  ['one department', { departments: ['*0'] }],
  ['three departments beside peers', { departments: ['*1', '*2', '*3'], compareWith: 'peers' }],
  ['chosen peers', { departments: ['*4'], peers: ['*5', '*6', '*7', '*8', '*9'], compareWith: 'peers' }],
  ['an office', { financeOffices: ['*office'] }],
  ['a category', { issueCategories: ['*category'] }],
  ['a level', { indicatorLevels: ['OUTPUT'] }],
  ['without flagged records', { excludeFlagged: true, compareWith: 'peers' }],
  ['graded anew', { regradeBy: 'GD5', years: [2022] }],
  ['a type of a peer group', { peerGroup: 'GOV/MEDIUM', years: [2022], compareWith: 'target' }],
]

/** Codes, office and category come out of the sample: it is made by a script and may be made anew. */
function selectionOf(partial: Partial<Selection>): Selection {
  const codes = facts.departments.filter((one) => one.years.includes(2023)).map((one) => one.code)
  const code = (text: string) => codes[Number(text.slice(1)) * 5] ?? ''
  const office = facts.departments.flatMap((one) => one.office ?? []).at(0)
  return {
    ...emptySelection,
    ...partial,
    departments: (partial.departments ?? []).map(code),
    peers: (partial.peers ?? []).map(code),
    financeOffices: partial.financeOffices === undefined ? [] : office === undefined ? [] : [office],
    issueCategories: partial.issueCategories === undefined ? [] : [facts.categories[0]?.id ?? ''],
  }
}

interface Answer {
  readonly view: string
  readonly said: readonly string[]
  readonly pictured: readonly string[]
  readonly subtitle: string
  readonly notes: readonly string[]
  readonly table: TableModel
  /** A mark or a row stands for a category of issues. */
  readonly hasCategories: boolean
}

async function answerOf(view: View<unknown>, selection: Selection): Promise<Answer | null> {
  const model = view.model(await ask(view.specs(selection, facts), selection), selection, facts)
  if (model === null) return null
  const option = view.option({ ...(model as object) }, { ...context, forExport: false })
  const table = view.table(model, context)
  return {
    view: view.id,
    said: [view.title(model, context), view.subtitle(model, context), view.summary(model, context)],
    pictured: labelsOf(option),
    subtitle: view.subtitle(model, context),
    notes: view.notes(model, context),
    table,
    hasCategories: table.rows.some(({ key }) => key?.issueCategory !== undefined) || keysOf(option).has('issueCategory'),
  }
}

/** Names of dimensions that marks carry. */
function keysOf(value: unknown): ReadonlySet<string> {
  if (Array.isArray(value)) return new Set(value.flatMap((one) => [...keysOf(one)]))
  if (typeof value !== 'object' || value === null) return new Set()
  const own = 'key' in value && typeof value.key === 'object' && value.key !== null ? Object.keys(value.key) : []
  return new Set([...own, ...Object.values(value).flatMap((one) => [...keysOf(one)])])
}

/** Lines of tips and texts of labels; marks of an axis are a scale and no figures. */
function labelsOf(value: unknown, name = ''): readonly string[] {
  if (typeof value === 'string') return name === 'tip' || name === 'formatter' ? [value] : []
  if (Array.isArray(value)) return value.flatMap((one) => labelsOf(one, name))
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, one]) => (/Axis$|^tooltip$/.test(key) ? [] : labelsOf(one, key)))
}

/** What a view tells beside its table, with the reason. A figure that belongs into the table does not belong here. */
const besideTable: Readonly<Record<string, (selection: Selection) => RegExp | null>> = {
  // Of all points together: no row and no column has it.
  'adjust-scatter': () => /等级相关 [−-]?[\d.]+/g,
  // The table lists the indicators of the chosen departments; the picture draws the others pale behind them.
  'unmet-indicators': ({ departments }) =>
    departments.length === 0 ? null : /^(?:未达标率|其他同类合计|95% 区间) .*$|^(?:[▲▼] )?[\d.]+%（\d+\/\d+）$/g,
}

/** Figures with decimals: rates, amounts, scores, differences. Signs are words in a sentence (升, 降). */
const figures = (text: string) => text.match(/\d[\d,]*\.\d+%?/g) ?? []

const cellsOf = (table: TableModel) => table.rows.flatMap((row) => row.cells)

function figuresOfTable({ table, notes }: Answer): ReadonlySet<string> {
  const texts = [...cellsOf(table).flatMap((cell) => [cell.text, cell.title ?? '']), ...notes]
  // 「−12.12 个百分点」 of a sentence stands as 「−12.12」 under a head that says so; a share may stand with or without its sign.
  return new Set(texts.flatMap(figures).flatMap((figure) => [figure, figure.replace('%', '')]))
}

const units: readonly MetricUnit[] = ['fraction', 'points', 'count', 'wan']

/** 「升 0.58 个百分点」 is right where two cells of one column are that far apart. */
function isDifference(text: string, figure: string, table: TableModel): boolean {
  if (!text.includes(`${figure} 个百分点`)) return false
  return table.columns.some((_, place) => {
    const values = table.rows.flatMap((row) => row.cells[place]?.value ?? []).filter((value) => typeof value === 'number')
    return values.some((one) => values.some((other) => formatDifference(one - other, 'fraction', context).includes(`${figure} `)))
  })
}

/** 「去年有措施 2 项，今年仍在 1 项（50.00%）」 is right where two counts of the same sentence make it. */
function isShare(text: string, figure: string): boolean {
  const counts = (text.match(/\d[\d,]*(?![\d.,%])/g) ?? []).map((one) => Number(one.replaceAll(',', '')))
  return counts.some((one) => counts.some((whole) => whole > 0 && formatValue(one / whole, 'fraction', context) === figure))
}

/** Every way in which metrics/format writes a value. */
function writings(value: number): readonly string[] {
  const bare = (text: string) => text.split(' ')[0] ?? ''
  return [
    ...units.flatMap((unit) => {
      const [plain, difference] = [formatValue(value, unit, context), formatDifference(value, unit, context)]
      return [plain, `+${plain}`, plain.replace('-', '−'), difference, bare(difference)]
    }),
    formatValue(value, 'wan', { ...context, moneyUnit: '亿元' }),
    formatAxis(value, 'fraction', context),
    formatRelative(value),
    formatQuantity(value),
    String(value),
  ]
}

/** 「3/12」「第 3/12」「n 18/62」: the value is the first of the two, or there is none. */
const ofSeveral = /^(?:第 |n )?([\d,]+)\/[\d,]+$/
/** A number with its unit or words around it: 「0.8%」「12 个」「连续 2 年」. */
const withUnit = /^[^\d+−-]*([+−-]?[\d,]+(?:\.\d+)?)\D*$/

function agrees({ text, value }: TableCell): boolean {
  if (typeof value !== 'number') return value !== null || !/\d/.test(text) || ofSeveral.test(text)
  // 0 is written — where a count of nothing would only be noise.
  if (text === noValue) return value === 0
  // A state in words: 首次, 隔年复现.
  if (!/\d/.test(text)) return true
  const [, first] = ofSeveral.exec(text) ?? []
  const [, number] = withUnit.exec(text) ?? []
  return first === formatValue(value, 'count', context) || writings(value).some((one) => one === text || one === number)
}

describe.each(selections)('with %s', (_, partial) => {
  it('every view says the same in words, picture, table and file', async () => {
    const selection = selectionOf(partial)
    const faults: string[] = []
    let answered = 0
    for (const view of views) {
      const answer = await answerOf(view, selection)
      if (answer === null) continue
      answered++
      const known = figuresOfTable(answer)
      const check = (what: string, texts: readonly string[]) => {
        for (const text of texts)
          for (const figure of figures(text.replace(besideTable[view.id]?.(selection) ?? '', ''))) {
            const isTold = known.has(figure) || known.has(figure.replace('%', ''))
            if (!isTold && !isDifference(text, figure, answer.table) && !isShare(text, figure))
              faults.push(`${view.id} ${what} ${figure}: ${text.slice(0, 200)}`)
          }
      }
      check('says', answer.said)
      check('draws', answer.pictured)
      for (const cell of cellsOf(answer.table))
        if (!agrees(cell)) faults.push(`${view.id} table ${cell.text} is ${String(cell.value)}`)
      faults.push(
        ...csvFaults(answer),
        ...rankFaults(answer),
        ...unlabelledFaults(answer),
        ...missingFaults(answer, view, selection),
      )
    }
    expect(faults.slice(0, 60)).toEqual([])
    expect(answered).toBeGreaterThan(8)
  })
})

function csvFaults({ view, table }: Answer): readonly string[] {
  const [head = [], ...lines] = Papa.parse<string[]>(tableCsv(table).replace(/^\uFEFF/, ''), { skipEmptyLines: true }).data
  if (head.length !== table.columns.length || lines.length !== table.rows.length) return [`${view} csv has ${lines.length} rows`]
  return table.rows.flatMap((row, place) =>
    row.cells.flatMap((cell, column) => {
      const read = lines[place]?.[column] ?? ''
      const isSame = typeof cell.value === 'number' ? Math.abs(Number(read) - cell.value) <= 1e-9 : read === written(cell)
      return isSame ? [] : [`${view} csv ${read} for ${String(cell.value)}`]
    }),
  )
}

const written = ({ value }: TableCell) => (value === null ? '' : String(value).replace(/^(?=[=+\-@])/, "'"))

/** Beside every chart of categories stands how many issues have none. Of one department all may have one. */
function unlabelledFaults({ view, hasCategories, notes }: Answer): readonly string[] {
  if (!hasCategories || view === 'department-issues') return []
  return notes.some((one) => /其他 \d+ 条/.test(one)) ? [] : [`${view} does not say how many issues have no category`]
}

/** A total says whom it leaves out: in the view's notes, or in those that every export of it has. */
function missingFaults({ notes }: Answer, view: View<unknown>, selection: Selection): readonly string[] {
  const years = coveredYears(view, selection, facts)
  const silent = unreportedIn(selection, facts, years)
  if (silent.length === 0) return []
  const framed = unreportedNotes(view, selection, facts, 'zh-CN')
  const isOwn = view.tellsMissing === true && notes.some((one) => /未报送|未报部门/.test(one))
  const isOfSubmissions = /^submission-/.test(view.id)
  return isOwn || isOfSubmissions || framed.length === 1 ? [] : [`${view.id} does not say whom its totals leave out`]
}

/** Never a rank without n and year (DOMAIN 9). */
function rankFaults({ view, table, subtitle }: Answer): readonly string[] {
  const places = table.columns.flatMap((column, place) => (column.id === 'rank' ? [place] : []))
  const cells = table.rows.flatMap((row) => (row.kind === 'note' ? [] : places.flatMap((place) => row.cells[place] ?? [])))
  return cells.flatMap(({ text }) => {
    if (text === noValue || text === '') return []
    const [, rank, n] = /(\d+)\/(\d+)$/.exec(text) ?? []
    const isWhole = rank !== undefined && n !== undefined && Number(rank) <= Number(n) && /20\d\d/.test(subtitle)
    return isWhole ? [] : [`${view} rank ${text} without n or year`]
  })
}

/** Column of the total, and the metric that a query gives for the records of the rows above it. */
const totals: readonly (readonly [view: string, column: string, metric: string])[] = [
  ['completion-ranking', 'rate', 'exec_rate_adjusted'],
  ['completion-distribution', 'rate', 'exec_rate_adjusted'],
]

describe.each(totals)('the total of %s', (id, column, metric) => {
  it.each([0, 1, 8, 9, 14, 17])('is the metric over the records of its rows, with selection %i', async (index) => {
    const selection = selectionOf(selections[index]?.[1] ?? {})
    const view = views.find((one) => one.id === id)
    const answer = view === undefined ? null : await answerOf(view, selection)
    if (answer === null) throw new Error('no answer')
    const place = answer.table.columns.findIndex((one) => one.id === column)
    const valued = answer.table.rows.filter((row) => row.kind === undefined && row.cells[place]?.value !== null)
    const year = Number(valued[0]?.key?.year)
    const rows = await engine.rows(
      compile(
        { metrics: [metric], by: [], years: [year] },
        {
          ...emptySelection,
          departments: valued.map((row) => String(row.key?.department)),
          excludeFlagged: selection.excludeFlagged,
        },
      ),
    )
    const total = answer.table.rows.find((row) => row.kind === 'total')?.cells[place]?.value
    expect(valued.length).toBeGreaterThan(1)
    expect(total).toBeCloseTo(Number(rows[0]?.[metric]), 9)
  })
})
