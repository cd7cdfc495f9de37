// 位次 of what an office ranks, for all departments of a year: what an import moved is read off them.
import type { Selection } from '../domain/selection'
import { metricById } from '../metrics'
import { formatValue } from '../metrics/format'
import type { Metric, QuerySpec } from '../metrics/Metric'
import { rankBy } from '../metrics/rank'
import { measuredSpec, narrowing, readMeasured } from '../views/measured'
import { departmentIndex, viewYear } from '../views/scope'
import type { View } from '../views/View'

export interface RankedValue {
  /** Id of the catalog. */
  readonly metric: string
  readonly code: string
  readonly name: string
  readonly rank: number
  /** How many are ranked: a position is one of so many. */
  readonly of: number
  /** As shown. */
  readonly value: string
}

const rankedIds = ['exec_rate_adjusted', 'total_score_reported', 'score_rate', 'met_rate']
const ranked: readonly Metric[] = rankedIds.map(metricById)

/** Department by department in the order of the ranks, metric by metric; who has no position is left out (DOMAIN 9). */
export const rankedMetrics: Pick<View<readonly RankedValue[]>, 'specs' | 'model'> = {
  specs(selection, facts): readonly QuerySpec[] {
    const year = viewYear(selection, facts)
    return year === null ? [] : ranked.map((metric) => measuredSpec([metric], [year], narrowing))
  },
  model(answers, _: Selection, facts) {
    return ranked.flatMap((metric, at) => {
      const all = readMeasured(answers[at] ?? [], metric, departmentIndex(facts)).filter((one) => !one.code.startsWith('U:'))
      const { of, n } = rankBy(all, metric.polarity)
      return all
        .flatMap(({ code, name, value }): RankedValue[] => {
          const rank = of.get(code)?.rank ?? null
          if (rank === null) return []
          return [{ metric: metric.id, code, name, rank, of: n, value: formatValue(value, metric.unit, shown) }]
        })
        .sort((a, b) => a.rank - b.rank || (a.code < b.code ? -1 : 1))
    })
  },
}

/** Rates and scores read the same in both languages. */
const shown = { locale: 'zh-CN', moneyUnit: '万元' } as const
