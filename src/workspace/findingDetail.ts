// One finding with all that speaks for it: both numbers, the cells of the files behind them, what should hold between them.
import type { CheckSettings, Finding } from '../checks/Check'
import { withSettings } from '../checks/compile'
import { sentenceOf } from '../checks/message'
import type { ViewTableId } from '../domain/row'
import type { TableId } from '../domain/schema'
import { checkRelations } from '../reference/checkRelations'
import { checkSources } from '../reference/checkSources'
import { checks } from '../reference/checks'
import type { DatasetFacts } from '../views/View'
import { findingEvidence, type PlacedCell } from './findingEvidence'
import type { Dataset, OriginRequest, TracedValue } from './Platform'

export interface FindingDetail {
  readonly cells: readonly PlacedCell[]
  /** 应有关系, with the thresholds that hold. */
  readonly relation: string
  /** Where the rule comes from, and a remark on it; null where there is none. */
  readonly source: string
  readonly note: string | null
}

/** Places of one value at most: a department has dozens of indicators. */
const mostPlaces = 60

/** Columns of the row looked at, that a computed number was made of. */
const ofRow: Readonly<Partial<Record<ViewTableId, Readonly<Record<string, readonly string[]>>>>> = {
  v_eval: {
    exec_rate_adjusted: ['expenditure_actual', 'budget_adjusted'],
    exec_rate_initial: ['expenditure_actual', 'budget_initial'],
    adjust_rate: ['budget_adjusted', 'budget_initial'],
    unspent: ['budget_adjusted', 'expenditure_actual'],
    eff_full_score: ['full_score'],
    grade_from_score: ['total_score_reported', 'full_score'],
    score_parts_sum: ['score_execution', 'score_output', 'score_benefit', 'score_satisfaction', 'score_other'],
    score_execution_recomputed: ['expenditure_actual', 'budget_adjusted', 'weight_execution'],
    score_total_recomputed: ['expenditure_actual', 'budget_adjusted', 'weight_execution'],
  },
  v_indicator: {
    attainment: ['target_text', 'target_value', 'actual_text', 'actual_value'],
    score_recomputed: ['weight', 'target_value', 'actual_value'],
    qual_low: ['weight', 'completion_claim'],
    qual_high: ['weight', 'completion_claim'],
  },
  v_issue: { labels: ['issue_text'], cross_similarity: ['issue_text'], yoy_similarity: ['issue_text'] },
}

/** Columns of the rows of the evaluation that a number was counted or summed of. */
const ofRecord: Readonly<Record<string, readonly [table: TableId, columns: readonly string[]]>> = {
  src_n: ['funds', ['fund_source_reported']],
  fund_reason_n: ['funds', ['deviation_reason']],
  ind_n: ['indicators', ['indicator_name']],
  ind_max_weight: ['indicators', ['weight']],
  ind_quant_n: ['indicators', ['actual_value']],
  ind_exact_n: ['indicators', ['target_value', 'actual_value']],
  ind_recomputed_sum: ['indicators', ['score_reported']],
  output_score_rate: ['indicators', ['score_reported', 'weight']],
  issue_n: ['issues', ['issue_text']],
  measure_n: ['measures', ['measure_text']],
}

type Records = Pick<Dataset, 'records' | 'origins'>

export async function findingDetail(
  finding: Finding,
  settings: CheckSettings,
  dataset: Records,
  facts: Pick<DatasetFacts, 'departments'>,
): Promise<FindingDetail> {
  const [evidence] = await findingEvidence([finding], dataset, facts)
  const cells = await Promise.all(
    (evidence?.cells ?? []).map(async (cell) =>
      cell.places.length > 0 ? cell : { ...cell, places: await placesOf(finding, cell, dataset) },
    ),
  )
  const check = withSettings(checks, settings).find((one) => one.id === finding.check)
  const rests = checkSources.get(finding.check)
  const relation = check === undefined ? '' : sentenceOf({ ...check, message: checkRelations[check.id] ?? '' })({})
  return { cells, relation, source: rests?.source ?? '', note: rests?.note ?? null }
}

async function placesOf(finding: Finding, { column, value }: PlacedCell, dataset: Records): Promise<readonly TracedValue[]> {
  if (column === 'cross_similar_id' && typeof value === 'string')
    return dataset.origins([{ table: 'issues', key: [value], columns: ['issue_text'] }], 1)
  const own = ofRow[finding.relation]?.[column]
  if (own !== undefined) return dataset.origins([{ ...rowOf(finding), columns: own }], mostPlaces)
  const counted = ofRecord[column]
  if (counted === undefined) return []
  const [table, columns] = counted
  const records = await dataset.records(table, finding.deptCode, finding.fiscalYear)
  const requests = records.filter(({ row }) => row.eval_id === finding.evalId).map(({ key }) => ({ table, key, columns }))
  return dataset.origins(requests, mostPlaces)
}

function rowOf({ relation, evalId, rowKey }: Finding): Pick<OriginRequest, 'table' | 'key'> {
  if (relation === 'v_eval') return { table: 'evaluations', key: [evalId] }
  if (relation === 'v_indicator') return { table: 'indicators', key: [evalId, Number(rowKey)] }
  return { table: 'issues', key: [rowKey] }
}

/** The cells behind a finding, each once: two numbers may be made of the same. */
export function cellsBehind({ cells }: FindingDetail): readonly TracedValue[] {
  const places = cells.flatMap((cell) => cell.places)
  return [...new Map(places.map((one) => [[one.table, one.columnId, ...one.key].join('\u0001'), one])).values()]
}
