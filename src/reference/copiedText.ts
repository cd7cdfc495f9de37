import { ruleThreshold } from './ruleThreshold'

/** Likeness from which a text is taken for last year's, or for another department's: the thresholds of the checks that say so. */
export const copiedFrom = { lastYear: ruleThreshold('C060', 'sim'), elsewhere: ruleThreshold('C061', 'sim') } as const
