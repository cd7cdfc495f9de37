import type { Metric } from '../../metrics/Metric'
import { rankedMetrics } from '../compared'

/** Eight axes can be read; a run of years, on which many departments tie, gives way. */
export const radarMetrics: readonly Metric[] = rankedMetrics.filter(({ id }) => id !== 'longest_streak').slice(0, 8)
