import type { Row } from '../../domain/row'
import type { Selection } from '../../domain/selection'
import { type ComparedModel, comparedModel, rankedMetrics } from '../compared'
import type { DatasetFacts } from '../View'

/** Only measures with a good side: a strip has its good end on the right. */
export const model = (answers: readonly (readonly Row[])[], selection: Selection, facts: DatasetFacts): ComparedModel | null =>
  comparedModel(rankedMetrics, answers, selection, facts)
