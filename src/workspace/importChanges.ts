// 本次导入变了什么: the data before and after an import, side by side.
import type { Severity } from '../checks/Check'
import type { FindingState } from '../domain/findingState'
import type { Text } from '../domain/text'
import type { StandingFinding } from './findings'
import type { RankedValue } from './rankedMetrics'
import type { RecordChanges } from './recordChanges'

/** How the data stood: what is compared besides the records. */
export interface Stand {
  /** The year of the sentences and ranks. */
  readonly year: number
  readonly sentences: readonly { readonly view: string; readonly text: Text }[]
  readonly ranks: readonly RankedValue[]
  readonly findings: readonly StandingFinding[]
}

export interface FindingChange {
  readonly check: string
  readonly severity: Severity
  readonly deptCode: string
  readonly year: number
  readonly message: string
  /** As it was before the import; null for a finding of this import. */
  readonly state: FindingState | null
}

export interface SentenceChange {
  /** Null where the sentence is on one side only. */
  readonly before: Text | null
  readonly after: Text | null
}

export interface RankChange extends Pick<RankedValue, 'metric' | 'code' | 'name'> {
  readonly before: Position
  readonly after: Position
}

type Position = Pick<RankedValue, 'rank' | 'of' | 'value'>

export interface StandChanges {
  readonly year: number
  readonly closed: readonly FindingChange[]
  readonly opened: readonly FindingChange[]
  /** Findings of both sides whose figures are others. */
  readonly moved: readonly FindingChange[]
  readonly sentences: readonly SentenceChange[]
  readonly ranks: readonly RankChange[]
}

export interface ImportChanges extends RecordChanges, StandChanges {}

export function standChanges(before: Stand, after: Stand): StandChanges {
  const [olds, news] = [byKey(before.findings), byKey(after.findings)]
  return {
    year: before.year,
    closed: before.findings.filter((one) => !news.has(one.key)).map((one) => changeOf(one, one.standing.state)),
    opened: after.findings.filter((one) => !olds.has(one.key)).map((one) => changeOf(one, null)),
    moved: after.findings.flatMap((one) => {
      const old = olds.get(one.key)
      return old === undefined || old.message === one.message ? [] : [changeOf(one, old.standing.state)]
    }),
    sentences: sentenceChanges(before, after),
    ranks: rankChanges(before.ranks, after.ranks),
  }
}

/** Who has another position or another value; who was ranked on one side only has not moved. */
function rankChanges(before: Stand['ranks'], after: Stand['ranks']): RankChange[] {
  const placeOf = ({ metric, code }: RankedValue) => `${metric} ${code}`
  const olds = new Map(before.map((one) => [placeOf(one), one]))
  return after.flatMap((one) => {
    const old = olds.get(placeOf(one))
    if (old === undefined || (old.rank === one.rank && old.value === one.value)) return []
    return [{ metric: one.metric, code: one.code, name: one.name, before: positionOf(old), after: positionOf(one) }]
  })
}

const positionOf = ({ rank, of, value }: RankedValue): Position => ({ rank, of, value })

const byKey = (findings: readonly StandingFinding[]) => new Map(findings.map((one) => [one.key, one]))

const changeOf = (
  { check, severity, deptCode, fiscalYear, message }: StandingFinding,
  state: FindingState | null,
): FindingChange => ({ check, severity, deptCode, year: fiscalYear, message, state })

/** Of each view the sentences that are not on both sides, in their order. */
function sentenceChanges(before: Stand, after: Stand): readonly SentenceChange[] {
  const views = [...new Set([...before.sentences, ...after.sentences].map((one) => one.view))]
  return views.flatMap((view) => {
    const [olds, news] = [before, after].map((stand) => stand.sentences.filter((one) => one.view === view).map((one) => one.text))
    const isIn = (list: readonly Text[] | undefined, text: Text) => list?.some((one) => one['zh-CN'] === text['zh-CN']) ?? false
    const gone = (olds ?? []).filter((text) => !isIn(news, text))
    const come = (news ?? []).filter((text) => !isIn(olds, text))
    return Array.from({ length: Math.max(gone.length, come.length) }, (_, at) => ({
      before: gone[at] ?? null,
      after: come[at] ?? null,
    }))
  })
}
