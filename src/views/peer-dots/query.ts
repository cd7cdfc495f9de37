import type { Selection } from '../../domain/selection'
import type { QuerySpec } from '../../metrics/Metric'
import { comparedSpecs, rankedMetrics } from '../compared'
import type { DatasetFacts } from '../View'

export const specs = (selection: Selection, facts: DatasetFacts): readonly QuerySpec[] =>
  comparedSpecs(rankedMetrics, selection, facts)
