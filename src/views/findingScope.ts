import type { Selection } from '../domain/selection'
import type { DatasetFacts } from './View'

/** Findings are read of the years chosen; of the latest where none is, as the frame says. */
export const findingYears = (selection: Selection, facts: DatasetFacts): readonly number[] =>
  selection.years.length > 0 ? selection.years : facts.years.slice(-1)
