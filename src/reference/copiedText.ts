import { checks } from './checks'

const threshold = (id: string, fallback: number) => checks.find((check) => check.id === id)?.thresholds.sim ?? fallback

/** Likeness from which a text is taken for last year's, or for another department's: the thresholds of the checks that say so. */
export const copiedFrom = { lastYear: threshold('C060', 0.8), elsewhere: threshold('C061', 0.85) } as const
