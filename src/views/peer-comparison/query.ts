import type { Selection } from '../../domain/selection'
import type { QuerySpec } from '../../metrics/Metric'
import { comparedMetrics, comparedSpecs } from '../compared'
import type { DatasetFacts } from '../View'

export const specs = (selection: Selection, facts: DatasetFacts): readonly QuerySpec[] =>
  comparedSpecs(comparedMetrics, selection, facts)
