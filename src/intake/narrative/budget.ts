import type { AmountFinding } from './amounts'
import type { Finding, Notice } from './Finding'

/** Amounts by what they are said of -> fields of `evaluations` and of fund lines. */

/** Columns that both tables have. */
const ofFunds: ReadonlySet<string> = new Set([
  'budget_initial',
  'budget_adjustment',
  'budget_adjusted',
  'expenditure_actual',
  'exec_rate_reported',
  'self_evaluated_amount',
  'self_evaluated_share_reported',
])
const withPlan: Readonly<Record<string, string>> = { THREE_PUBLIC: 'three_public', PROCUREMENT: 'procurement' }
const plans: ReadonlySet<string> = new Set(['budget', 'budget_initial', 'budget_adjusted'])
const notOfEvaluation: ReadonlySet<string> = new Set(['budget', 'increase', 'decrease'])

export interface BudgetReading {
  readonly findings: readonly Finding[]
  /** Words by which each fund was first called, by code. */
  readonly fundWords: ReadonlyMap<string, string>
  readonly notices: readonly Notice[]
}

export function budgetOf(amounts: readonly AmountFinding[], fiscalYear: number | null): BudgetReading {
  const own = amounts.filter(
    (one) => one.topic !== 'OTHER' && (one.year === null || one.year === undefined || one.year === fiscalYear),
  )
  const topics = new Map<string, AmountFinding[]>()
  for (const one of own) {
    const known = topics.get(one.topic)
    if (known === undefined) topics.set(one.topic, [one])
    else known.push(one)
  }
  const notices: Notice[] = []
  const findings: Finding[] = []
  const fundWords = new Map<string, string>()
  for (const [topic, all] of topics) {
    const settled = withAdjustment(withPlainBudget(all), notices)
    const prefix = withPlan[topic]
    if (prefix !== undefined) findings.push(...planned(settled, prefix))
    else if (topic === 'DEPT') findings.push(...settled.filter((one) => !notOfEvaluation.has(one.column)))
    else findings.push(...fundFindings(topic, settled, fundWords))
  }
  return { findings: [...findings, ...wholeOf(findings)], fundWords, notices }
}

/** 部门预算500万元: the only budget there is, or the one beside the initial one, is that of the whole year (DOMAIN 4.1). */
function withPlainBudget(all: readonly AmountFinding[]): readonly AmountFinding[] {
  const has = (column: string) => all.some((one) => one.measure === column)
  if (has('budget_adjusted')) return all
  const initial = all.find((one) => one.measure === 'budget_initial')?.value
  const plain = all.filter((one) => one.measure === 'budget' && one.value !== initial)
  return plain.length === 0
    ? all
    : [...all, ...plain.map((one) => ({ ...one, measure: 'budget_adjusted', column: 'budget_adjusted' }))]
}

/** 调增 and 调减 are both signs of one figure; where both are said, nobody said their sum. */
function withAdjustment(all: readonly AmountFinding[], notices: Notice[]): readonly AmountFinding[] {
  if (all.some((one) => one.measure === 'budget_adjustment')) return all
  const signed = all.filter((one) => one.measure === 'increase' || one.measure === 'decrease')
  const kinds = new Set(signed.filter((one) => one.value !== 0).map((one) => one.measure))
  const [first] = signed
  if (kinds.size > 1 && first !== undefined) {
    const raw = signed.map((one) => one.raw).join('、')
    notices.push({ code: 'narrative.netUnsaid', line: first.line, column: 'evaluations.budget_adjustment', raw })
    return all
  }
  const said = kinds.size === 0 ? signed.slice(0, 1) : signed.filter((one) => kinds.has(one.measure))
  return [
    ...all,
    ...said.map((one) => ({ ...one, value: Number(one.value) + 0, measure: 'budget_adjustment', column: 'budget_adjustment' })),
  ]
}

function planned(all: readonly AmountFinding[], prefix: string): Finding[] {
  const order = ['budget_adjusted', 'budget', 'budget_initial']
  const plan = order.find((measure) => all.some((one) => one.measure === measure))
  return all.flatMap((one): Finding[] => {
    if (one.measure === plan && plans.has(one.measure)) return [{ ...one, column: `${prefix}_budget` }]
    return one.measure === 'expenditure_actual' ? [{ ...one, column: `${prefix}_actual` }] : []
  })
}

const nature: Readonly<Record<string, string>> = { BASIC: 'basic_expenditure', PROJECT: 'project_expenditure' }

/** Basic and project expenditure have columns of their own; a line of funds only where more is said of them. */
function fundFindings(topic: string, all: readonly AmountFinding[], words: Map<string, string>): Finding[] {
  const lines = all.filter((one) => ofFunds.has(one.column))
  const column = nature[topic]
  const actual =
    column === undefined ? [] : lines.filter((one) => one.measure === 'expenditure_actual').map((one) => ({ ...one, column }))
  const isLine = column === undefined ? lines.length > 0 : lines.some((one) => one.measure !== 'expenditure_actual')
  if (!isLine) return actual
  words.set(topic, all[0]?.topicWord ?? '')
  return [...actual, ...lines.map((one): Finding => ({ ...one, table: 'funds', key: topic }))]
}

/**
 * What was evaluated in all, where only its funds are named: the one fund that is not zero is the whole. A sum of several
 * was not said.
 */
function wholeOf(findings: readonly Finding[]): Finding[] {
  if (findings.some((one) => one.table === 'evaluations' && one.column === 'self_evaluated_amount')) return []
  const amounts = findings.filter((one) => one.table === 'funds' && one.column === 'self_evaluated_amount')
  const filled = new Set(amounts.filter((one) => one.value !== 0).map((one) => one.key))
  const [key] = filled
  if (filled.size !== 1 || key === undefined) return []
  const columns = ['self_evaluated_amount', ...(key === 'PROJECT' || key === 'BASIC' ? [] : ['self_evaluated_share_reported'])]
  return findings
    .filter((one) => one.table === 'funds' && one.key === key && columns.includes(one.column))
    .map((one) => ({ ...one, table: 'evaluations', key: '' }))
}
