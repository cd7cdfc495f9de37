import type { Selection } from '../../domain/selection'
import type { QuerySpec } from '../../metrics/Metric'
import { comparedSpecs } from '../compared'
import type { DatasetFacts } from '../View'
import { radarMetrics } from './measures'

export const specs = (selection: Selection, facts: DatasetFacts): readonly QuerySpec[] =>
  comparedSpecs(radarMetrics, selection, facts)
