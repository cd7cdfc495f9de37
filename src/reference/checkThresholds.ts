import type { Text } from '../domain/text'

/** How a threshold is written: `fraction` is stored 0.9 and written 90 %. */
export type ThresholdUnit = 'wan' | 'fraction' | 'points' | 'times' | 'count'

export interface CheckThreshold {
  readonly label: Text
  readonly unit: ThresholdUnit
  /** As stored. */
  readonly least: number
  readonly most: number
}

function threshold(label: string, en: string, unit: ThresholdUnit, least: number, most: number): CheckThreshold {
  return { label: { 'zh-CN': label, en }, unit, least, most }
}

/** Thresholds of the rules by their names in data/checks. */
export const checkThresholds: Readonly<Record<string, CheckThreshold>> = {
  tol_amount: threshold('允许相差', 'tolerance', 'wan', 0, 10_000),
  max_amount: threshold('金额上限', 'largest amount', 'wan', 1, 1_000_000_000),
  jump: threshold('与上年相差倍数', 'times last year', 'times', 2, 1_000_000),
  tol_score: threshold('允许相差', 'tolerance', 'points', 0, 100),
  tol_share: threshold('允许相差（占分值）', 'tolerance, of the weight', 'fraction', 0, 1),
  over_rate: threshold('完成度达到', 'attainment from', 'fraction', 1, 100),
  min_n: threshold('指标至少', 'indicators at least', 'count', 1, 1000),
  exact_share: threshold('恰等于目标的占比达到', 'share exactly on target from', 'fraction', 0, 1),
  max_share: threshold('占满分的上限', 'largest share of the full score', 'fraction', 0, 1),
  gap: threshold('相差超过', 'gap above', 'fraction', 0, 1),
  min_streak: threshold('连续年数达到', 'years running from', 'count', 2, 20),
  sim: threshold('相似度达到', 'likeness from', 'fraction', 0.5, 1),
  tol_rate: threshold('允许相差', 'tolerance', 'fraction', 0, 1),
  low_rate: threshold('执行率低于', 'execution rate below', 'fraction', 0, 2),
  explain_rate: threshold('执行率低于', 'execution rate below', 'fraction', 0, 2),
  adjust_limit: threshold('调整率（绝对值）超过', 'adjustment rate above', 'fraction', 0, 100),
  eps: threshold('视为相等的差额', 'taken as equal within', 'wan', 0, 10_000),
  gap_score: threshold('分差超过', 'gap above', 'points', 0, 100),
  high_score: threshold('自评分达到', 'self-score from', 'points', 0, 100),
  yoy_limit: threshold('较上年变动超过', 'change on last year above', 'fraction', 0, 100),
  keep: threshold('低于上年实际的', 'below this share of last year', 'fraction', 0, 2),
}
