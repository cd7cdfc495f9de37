import type { Row } from '../../domain/row'
import type { Selection } from '../../domain/selection'
import { type ComparedModel, comparedModel } from '../compared'
import type { DatasetFacts } from '../View'
import { radarMetrics } from './measures'

export const model = (answers: readonly (readonly Row[])[], selection: Selection, facts: DatasetFacts): ComparedModel | null =>
  comparedModel(radarMetrics, answers, selection, facts)
