import type { Row } from '../../domain/row'
import type { Selection } from '../../domain/selection'
import { type ComparedModel, comparedMetrics, comparedModel } from '../compared'
import type { DatasetFacts } from '../View'

export const model = (answers: readonly (readonly Row[])[], selection: Selection, facts: DatasetFacts): ComparedModel | null =>
  comparedModel(comparedMetrics, answers, selection, facts)
