import { ruleThreshold } from './ruleThreshold'

/** From this attainment on the target is to be looked at (DOMAIN 4.2): the threshold of the check that says so. */
export const overAttainment: number = ruleThreshold('C036', 'over_rate')
