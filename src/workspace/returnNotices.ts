// 退回通知: the findings of each department, with the places of their numbers, as one document each.

import type { CheckSettings, Finding } from '../checks/Check'
import { withSettings } from '../checks/compile'
import { findingKey } from '../checks/findingKey'
import { sentenceOf } from '../checks/message'
import type { FindingState } from '../domain/findingState'
import type { Row } from '../domain/row'
import type { Selection } from '../domain/selection'
import type { Query } from '../engine/Engine'
import { checkRelations } from '../reference/checkRelations'
import { checks } from '../reference/checks'
import { returnWordings } from '../reference/returnWordings'
import { returnNotice } from '../report/returnNotice'
import { plainText } from '../report/returnNotice/plainText'
import type {
  NoticeFact,
  NoticeItem,
  NoticePlace,
  NoticeRecord,
  NoticeSettings,
  ReturnNotice,
} from '../report/returnNotice/ReturnNotice'
import type { DatasetFacts } from '../views/View'
import { type FindingEvidence, findingEvidence, type PlacedCell } from './findingEvidence'
import type { StandingFinding } from './findings'
import { insideOf } from './insideOf'
import type { Dataset, TracedValue } from './Platform'

export interface NoticeOptions {
  readonly settings: NoticeSettings
  /** ISO date of the notices, empty to be filled in by hand. */
  readonly date: string
  /** Keys of the findings to be told; absent: all that are neither explained nor corrected nor not applicable. */
  readonly only?: readonly string[]
}

export interface NoticeFile {
  readonly deptCode: string
  readonly deptName: string
  /** 业务科室; null where nobody said. */
  readonly office: string | null
  /** Keys of the findings in it, in its order. */
  readonly findings: readonly string[]
  readonly bytes: Uint8Array
}

interface NoticeSources {
  /** Of the whole data, in the order of the list. */
  readonly findings: readonly StandingFinding[]
  readonly checks: CheckSettings
  readonly ask: (query: Query) => Promise<readonly Row[]>
  readonly dataset: Pick<Dataset, 'records' | 'origins'>
  readonly facts: DatasetFacts
}

const toBeTold: ReadonlySet<FindingState> = new Set(['OPEN', 'RETURNED'])

/** One notice a department of the selection with findings, both scopes, in order of their codes. */
export async function noticesOf(
  selection: Selection,
  options: NoticeOptions,
  { findings: all, checks: changed, ask, dataset, facts }: NoticeSources,
): Promise<readonly NoticeFile[]> {
  const isInside = await insideOf(selection, ask)
  const only = options.only === undefined ? null : new Set(options.only)
  const isTold = (one: StandingFinding) => (only === null ? toBeTold.has(one.standing.state) : only.has(one.key))
  const findings = all.filter((one) => isInside(one.deptCode, one.fiscalYear) && isTold(one))
  const relations = relationsOf(changed)
  const evidence = await findingEvidence(findings, dataset, facts)
  const files: NoticeFile[] = []
  for (const code of [...new Set(findings.map((finding) => finding.deptCode))].sort()) {
    const own = evidence.filter(({ finding }) => finding.deptCode === code)
    const department = facts.departments.find((one) => one.code === code)
    const name = department?.name ?? code.replace(/^U:/, '')
    const records = await recordsOf(own, relations, dataset)
    const years = [...new Set(own.map(({ finding }) => finding.fiscalYear))].sort((a, b) => a - b)
    const notice: ReturnNotice = { department: name, years, records: records.map(({ record }) => record), ...options }
    files.push({
      deptCode: code,
      deptName: name,
      office: department?.office ?? null,
      findings: records.flatMap(({ findings: inRecord }) => inRecord.map(findingKey)),
      bytes: await returnNotice(notice),
    })
  }
  return files
}

/** 应有关系 of each rule, with the thresholds that hold. */
function relationsOf(settings: CheckSettings): ReadonlyMap<string, string> {
  const active = withSettings(checks, settings)
  return new Map(active.map((check) => [check.id, sentenceOf({ ...check, message: checkRelations[check.id] ?? '' })({})]))
}

/** By year, a department's own evaluation before those of its projects. */
async function recordsOf(
  own: readonly FindingEvidence[],
  relations: ReadonlyMap<string, string>,
  dataset: Pick<Dataset, 'records'>,
): Promise<readonly { readonly record: NoticeRecord; readonly findings: readonly Finding[] }[]> {
  const byRecord = new Map<string, FindingEvidence[]>()
  for (const one of own) byRecord.set(one.finding.evalId, [...(byRecord.get(one.finding.evalId) ?? []), one])
  const found = []
  for (const [evalId, list] of byRecord) {
    const first = list[0]?.finding
    if (first === undefined) continue
    const known = await dataset.records('evaluations', first.deptCode, first.fiscalYear)
    const row = known.find((one) => one.row.eval_id === evalId)?.row
    const isProject = row?.eval_scope === 'PROJECT'
    const project = isProject ? String(row?.project_name ?? row?.project_code ?? '') : ''
    const kind = isProject ? `项目支出绩效自评${project === '' ? '' : `（${project}）`}` : '部门整体支出绩效自评'
    found.push({
      order: `${first.fiscalYear}${isProject ? 1 : 0}${evalId}`,
      record: { title: `${first.fiscalYear}年度${kind}`, items: list.map((one) => itemOf(one, relations)) },
      findings: list.map(({ finding }) => finding),
    })
  }
  return found.sort((a, b) => (a.order < b.order ? -1 : 1))
}

/** What names another department, or is of no use to the reader. */
const unsaid: ReadonlySet<string> = new Set([
  'eval_id',
  'source_file',
  'source_row',
  'source_kind',
  'source_anchor',
  'scheme_id',
  'labels',
  'link_n',
  'cross_similar_id',
  // The sentence itself stands beside it.
  'issue_title',
  'measure_title',
])

function itemOf({ finding, row, cells }: FindingEvidence, relations: ReadonlyMap<string, string>): NoticeItem {
  return {
    message: withoutOthers(finding),
    place: row === null ? null : placeOf(row),
    facts: cells.filter((cell) => !unsaid.has(cell.column)).map(factOf),
    relation: relations.get(finding.check) ?? '',
    request: returnWordings.get(finding.check) ?? '',
  }
}

/** C061 names the sentence of another department: the notice says only that there is one. */
function withoutOthers({ message, evidence }: Finding): string {
  const other = evidence.cross_similar_id
  return typeof other === 'string' && other !== '' ? message.split(other).join('其他部门同年的问题') : message
}

function factOf({ label, text, value, column, places }: PlacedCell): NoticeFact {
  const own = places.map(placeOf)
  if (column === 'yoy_similar_id' || column === 'issue_ids') {
    const quotes = places.map((one) => `“${plainText(String(one.value ?? ''), 60)}”`)
    return {
      label,
      text: quotes.length === 0 ? '见存在问题栏' : quotes.join('、'),
      places: own.map((one) => ({ ...one, raw: '' })),
    }
  }
  if (column === 'dept_code' && String(value ?? '').startsWith('U:')) return { label, text: '未填', places: [] }
  return { label, text, places: own }
}

const placeOf = ({ source, sheet, line, column, raw, correction }: TracedValue): NoticePlace => ({
  source,
  line,
  raw,
  ...(sheet === undefined ? {} : { sheet }),
  ...(column === undefined ? {} : { column }),
  ...(correction === undefined ? {} : { corrected: true }),
})
