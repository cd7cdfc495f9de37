import { checks } from './checks'

/** From this attainment on the target is to be looked at (DOMAIN 4.2): the threshold of the check that says so. */
export const overAttainment: number = checks.find((check) => check.id === 'C036')?.thresholds.over_rate ?? 1.5
