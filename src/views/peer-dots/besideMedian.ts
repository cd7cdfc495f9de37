import type { Metric } from '../../metrics/Metric'
import { ifEnough } from '../../metrics/minimum'
import { quantile } from '../../metrics/statistics'
import type { ComparedFigure, ComparedModel } from '../compared'
import { worthOf } from '../department-spine/standing'

/** `same` also where a share of things counted differs no more than chance makes it. */
export type BesideMedian = 'better' | 'worse' | 'same'

/** By the good side of the measure. Null where nothing can be said: no value, fewer than three peers, a share above 100 %. */
export function besideMedian({ value, peers, members, chance }: ComparedFigure, { polarity }: Metric): BesideMedian | null {
  if (value === null || peers === null || peers.rank === null) return null
  const worths = members.flatMap((one) => (one.value === null ? [] : [worthOf(one.value, polarity)]))
  const median = ifEnough(quantile(worths, 0.5), worths.length, 'median')
  if (median === null) return null
  if (chance !== undefined && (chance.peers === null || chance.peers.difference === 'none')) return 'same'
  const own = worthOf(value, polarity)
  return own > median ? 'better' : own < median ? 'worse' : 'same'
}

export interface Counted {
  readonly better: number
  readonly worse: number
  readonly same: number
  /** Measures of which anything is said. */
  readonly of: number
}

/** Over the measures, of the department at `place` among those compared. */
export function countedBeside({ rows }: ComparedModel, place: number): Counted {
  const told = rows.flatMap(({ metric, figures }) => {
    const figure = figures[place]
    return (figure === undefined ? null : besideMedian(figure, metric)) ?? []
  })
  const count = (one: BesideMedian) => told.filter((other) => other === one).length
  return { better: count('better'), worse: count('worse'), same: count('same'), of: told.length }
}
