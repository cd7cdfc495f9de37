// The departments laid beside each other on the page 横向比较, and what stands behind each of their figures.

import type { Row } from '../domain/row'
import type { Selection } from '../domain/selection'
import { textIn } from '../domain/text'
import { metricById } from '../metrics/catalog'
import { changeOf } from '../metrics/compare'
import { unitLabel } from '../metrics/format'
import type { Metric, Polarity, QuerySpec } from '../metrics/Metric'
import type { PeerComparison } from '../metrics/peerComparison'
import { percentileOf, type Standing, standingOf } from './department-spine/standing'
import { everybodySpecs, type Field, type Former, readEverybody, type TwoYears } from './everybody'
import { type Beside, type Measured, narrowing } from './measured'
import { peerGroupWords, savedListName } from './peers'
import { asideReason, type Due, dueSpec, type MissingReason, readDue } from './reported'
import { listNames, reasonText, say } from './say'
import { departmentIndex, nameOf, viewYear } from './scope'
import type { DatasetFacts, ViewContext } from './View'

export const mostCompared = 6

/** In the order of the tables; amounts and counts of issues are neutral (DOMAIN 9). */
export const comparedMetrics: readonly Metric[] = [
  'budget_initial',
  'budget_adjusted',
  'expenditure_actual',
  'exec_rate_adjusted',
  'adjust_rate',
  'total_score_reported',
  'self_score_gap',
  'score_rate',
  'met_rate',
  'issue_n',
  'longest_streak',
  'response_rate',
  'specific_measure_rate',
].map(metricById)

export const rankedMetrics: readonly Metric[] = comparedMetrics.filter(({ polarity }) => polarity !== 'none')

export interface ComparedDepartment {
  readonly code: string
  readonly name: string
  /** The group that most of its figures are held against; null where nobody can be compared with it. */
  readonly group: PeerComparison['group'] | null
  /** All members of that group, by name. */
  readonly members: readonly string[]
  /** Metrics whose peers are others, since others have the measure. */
  readonly others: readonly Metric[]
  /** Why it has no figure at all; null where it has one. */
  readonly missing: MissingReason | 'notDue' | null
}

export interface ComparedFigure extends Beside {
  readonly former: Former
  /** Against the earlier year, as changeOf. */
  readonly change: number | null
  /** A share of things counted stands apart from its peers only beyond chance; null where nothing is said. */
  readonly standing: Standing | null
  /** Share of the other ranked peers that stand behind; null below five. */
  readonly percentile: number | null
  /** The peers with the measure, itself among them. */
  readonly members: readonly Measured[]
}

export interface ComparedRow {
  readonly metric: Metric
  /** One per department. */
  readonly figures: readonly ComparedFigure[]
}

export interface ComparedModel extends ComparedYears {
  readonly departments: readonly ComparedDepartment[]
  readonly rows: readonly ComparedRow[]
  /** Chosen beyond the six that are shown. */
  readonly left: readonly string[]
  /** Nothing is chosen: the first of the list stands in. */
  readonly isExample: boolean
  /** Name of the list that 自选同类 is. */
  readonly listName: string | null
  readonly compareWith: Selection['compareWith']
}

export interface ComparedYears extends TwoYears {
  /** The earlier year was chosen, else it is last year. */
  readonly isChosen: boolean
  /** Chosen between the two. */
  readonly between: readonly number[]
}

/** The last year beside the first of several that are chosen, else beside the year before. */
export function comparedYears(selection: Selection, facts: DatasetFacts): ComparedYears | null {
  const year = viewYear(selection, facts)
  if (year === null) return null
  const [first = year, ...more] = selection.years
  return first < year
    ? { year, earlier: first, isChosen: true, between: more.slice(0, -1) }
    : { year, earlier: year - 1, isChosen: false, between: [] }
}

/** Whether the earlier year stands beside the year: two are chosen, or the switch 比 says so. */
export const showsEarlier = ({ isChosen, compareWith }: Pick<ComparedModel, 'isChosen' | 'compareWith'>): boolean =>
  isChosen || compareWith === 'lastYear' || compareWith === 'peers'

/** 「上年」, or the year where it was chosen. */
export const earlierLabel = ({ isChosen, earlier }: ComparedYears, context: ViewContext): string =>
  isChosen ? say(context, `${earlier} 年`, `${earlier}`) : say(context, '上年', 'Last year')

export const thisYearLabel = ({ isChosen, year }: ComparedYears, context: ViewContext): string =>
  isChosen ? say(context, `${year} 年`, `${year}`) : say(context, '本年', 'This year')

/** Codes due in the year of what is chosen, a department once whatever its names; without a choice the first of the list. */
export function comparedCodes(selection: Selection, facts: DatasetFacts): readonly string[] {
  const year = viewYear(selection, facts)
  if (year === null) return []
  const due = facts.departments.filter((one) => one.years.includes(year))
  const entities = new Map(facts.departments.map((one) => [one.code, one.entity]))
  const codes = selection.departments.map((code) => due.find((one) => one.entity === (entities.get(code) ?? code))?.code ?? code)
  const first = due[0]
  return codes.length > 0 ? [...new Set(codes)] : first === undefined ? [] : [first.code]
}

export function comparedSpecs(metrics: readonly Metric[], selection: Selection, facts: DatasetFacts): readonly QuerySpec[] {
  const years = comparedYears(selection, facts)
  return years === null ? [] : [...everybodySpecs(metrics, years), dueSpec([years.year], narrowing)]
}

/** Null where no department has any of the figures. */
export function comparedModel(
  metrics: readonly Metric[],
  answers: readonly (readonly Row[])[],
  selection: Selection,
  facts: DatasetFacts,
): ComparedModel | null {
  const years = comparedYears(selection, facts)
  if (years === null || answers.slice(0, -1).every((rows) => rows.length === 0)) return null
  const names = departmentIndex(facts)
  const fields = readEverybody(answers, metrics, years, selection, facts)
  const due = new Map(readDue(answers.at(-1) ?? [], names).map((one) => [one.code, one]))
  const codes = comparedCodes(selection, facts)
  const shown = codes.slice(0, mostCompared)
  return {
    ...years,
    departments: shown.map((code) => ({
      ...departmentOf(code, fields, nameOf(names, code), (one) => nameOf(names, one)),
      missing: missingOf(code, fields, due.get(code), selection),
    })),
    rows: fields.map((field) => ({ metric: field.metric, figures: shown.map((code) => figureOf(code, field)) })),
    left: codes.slice(mostCompared).map((code) => nameOf(names, code)),
    isExample: selection.departments.length === 0,
    listName: savedListName(selection.peers, facts),
    compareWith: selection.compareWith,
  }
}

function missingOf(code: string, fields: readonly Field[], due: Due | undefined, selection: Selection) {
  if (fields.some(({ values }) => values.get(code)?.value != null)) return null
  return due === undefined ? 'notDue' : asideReason(due, selection)
}

function figureOf(code: string, field: Field): ComparedFigure {
  const beside = field.beside(code)
  const former = field.former(code)
  const members = field.membersOf(code)
  return {
    ...beside,
    former,
    change: changeOf(field.metric, beside.value, former.value),
    standing: standingBeyondChance(beside, members, field.metric.polarity),
    percentile: percentileOf(code, members, field.metric.polarity),
    members,
  }
}

function standingBeyondChance({ value, peers, chance }: Beside, members: readonly Measured[], polarity: Polarity): Standing | null {
  const values = members.flatMap((one) => one.value ?? [])
  const standing = standingOf(value, peers, values, polarity, null)
  if (standing === null || standing === 'middle' || chance === undefined) return standing
  return chance.peers === null || chance.peers.difference === 'none' ? 'same' : standing
}

function departmentOf(
  code: string,
  fields: readonly Field[],
  name: string,
  nameOfCode: (code: string) => string,
): Omit<ComparedDepartment, 'missing'> {
  // A measure that nobody has would be held against everybody.
  const groups = fields.flatMap(({ metric, beside }) => {
    const { peers } = beside(code)
    return peers === null || peers.n === 0 ? [] : [{ metric, group: peers.group }]
  })
  const counted = (id: string) => groups.filter((one) => one.group.id === id).length
  const main = groups.reduce<(typeof groups)[number] | null>(
    (most, one) => (most === null || counted(one.group.id) > counted(most.group.id) ? one : most),
    null,
  )
  const group = main?.group ?? null
  return {
    code,
    name,
    group,
    members: (group?.all ?? []).map(nameOfCode),
    others: groups.filter((one) => one.group.id !== group?.id).map((one) => one.metric),
  }
}

const places = ['①', '②', '③', '④', '⑤', '⑥'] as const

/** The number that a department carries in picture, table and notes, so that its hue never stands alone. */
export const placeMark = (place: number): string => places[place] ?? ''

export const markedName = (one: Pick<ComparedDepartment, 'name'> | undefined, place: number): string =>
  `${placeMark(place)} ${one?.name ?? ''}`.trimEnd()

export const metricLabel = ({ label }: Metric, context: ViewContext): string => textIn(label, context.locale)

/** A percent sign stands in the number itself; years are counted in one of the counts, issues in the others. */
export function metricUnit({ id, unit }: Metric, context: ViewContext): string {
  if (unit === 'fraction') return '%'
  if (id === 'longest_streak') return say(context, '年', 'years')
  if (unit === 'count') return say(context, '个', 'count')
  return unitLabel(unit, context.moneyUnit, context.locale)
}

/** Of all departments the same group, so that the figures of the peers need to stand once only. */
export function commonGroup({ rows }: Pick<ComparedModel, 'rows'>): boolean {
  return rows.every(({ figures }) => new Set(figures.map(({ peers }) => groupKey(peers?.group))).size <= 1)
}

/** 自选同类 is the same list for all, though each department joins it where it is not among them. */
const groupKey = (group: PeerComparison['group'] | undefined) => (group === undefined ? null : group.id)

/** Who is compared with whom and why, member by member; names are cut short only in a picture for a file. */
export function comparedNotes(model: ComparedModel, context: ViewContext): readonly string[] {
  const { departments, left, isExample, between, year, earlier } = model
  const most = context.forExport ? 12 : Number.POSITIVE_INFINITY
  return [
    ...(isExample || departments.length < 2
      ? [
          say(
            context,
            `请选 2 至 ${mostCompared} 个部门比较；${isExample ? '没有选时以名单中的第一个部门为例，' : ''}现在只与同类相比。`,
            `Choose 2 to ${mostCompared} departments; ${isExample ? 'the first of the list stands in, ' : ''}beside its peers alone.`,
          ),
        ]
      : []),
    ...(left.length > 0
      ? [
          say(
            context,
            `最多比较 ${mostCompared} 个部门，另选的 ${left.length} 个没有列出：${listNames(context, left)}。`,
            `${mostCompared} departments at most; not shown (${left.length}): ${listNames(context, left)}.`,
          ),
        ]
      : []),
    ...(between.length > 0
      ? [
          say(
            context,
            `选了几年时列首尾两年：${earlier} 年与 ${year} 年。`,
            `Of several years the first and the last are shown: ${earlier} and ${year}.`,
          ),
        ]
      : []),
    ...departments.map((one, place) => groupNote(one, place, model, context, most)),
  ]
}

function groupNote(
  one: ComparedDepartment,
  place: number,
  { listName }: ComparedModel,
  context: ViewContext,
  most: number,
): string {
  const name = markedName(one, place)
  if (one.missing !== null)
    return say(
      context,
      `${name}没有数：${missingWords(one.missing, context)}。`,
      `${name} has no figures: ${missingWords(one.missing, context)}.`,
    )
  if (one.group === null) return say(context, `${name}没有可与同类相比的数。`, `${name} has nothing to hold against peers.`)
  const words = peerGroupWords(one.group, context, listName)
  const members = listNames(context, one.members, most)
  const others = listNames(
    context,
    one.others.map((metric) => metricLabel(metric, context)),
    4,
  )
  return say(
    context,
    `${name}的同类：${words}，${one.members.length} 个：${members}。${one.others.length === 0 ? '' : `${others}因有数的部门少，同类另行放宽。`}`,
    `Peers of ${name}: ${words}, ${one.members.length}: ${members}.${one.others.length === 0 ? '' : ` ${others}: fewer have the measure, peers are widened further.`}`,
  )
}

const missingWords = (reason: MissingReason | 'notDue', context: ViewContext): string =>
  reason === 'notDue' ? say(context, '本年不在应报之列', 'not due this year') : reasonText(context, reason)
