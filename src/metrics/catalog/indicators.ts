import { overAttainment } from '../../reference/overAttainment'
import type { Metric } from '../Metric'

const scored = 'r.score_reported IS NOT NULL AND r.weight IS NOT NULL'
const weighed = 'r.attainment IS NOT NULL AND r.weight IS NOT NULL'
const scoreSum = `@sumIf(r.score_reported, ${scored})`
const weightSum = `@sumIf(r.weight, ${scored})`
const capped = 'CASE WHEN r.attainment IS NOT NULL THEN least(r.attainment, 1) END'
const attainmentSum = `@sumIf(r.weight * least(r.attainment, 1), ${weighed})`
const attainmentWeight = `@sumIf(r.weight, ${weighed})`
const claimedOnly = "r.completion_claim = 'MET' AND r.met IS NULL AND r.actual_value IS NULL"

const upward = "r.direction = 'POSITIVE' AND r.attainment IS NOT NULL"
const overAttained = `${upward} AND r.attainment >= ${overAttainment}`

const evaluationsWith = (condition: string) => `count(DISTINCT CASE WHEN ${condition} THEN r.eval_id END)`

export const indicatorMetrics: readonly Metric[] = [
  {
    id: 'score_rate',
    label: { 'zh-CN': '指标得分率', en: 'Indicator score rate' },
    definition: {
      'zh-CN': '填报得分占分值的比例，只取得分与分值都有的指标；可按一级、二级指标分开。',
      en: 'Reported scores over weights, over indicators that have both.',
    },
    relation: 'v_indicator',
    sql: `${scoreSum}::DOUBLE / nullif(${weightSum}, 0)`,
    n: `@countIf(${scored})`,
    expected: 'count(*)',
    unit: 'fraction',
    polarity: 'higher',
    inputs: ['indicators.score_reported', 'indicators.weight'],
    formula: { 'zh-CN': '指标得分合计 ÷ 指标分值合计' },
    parts: { num: scoreSum, den: weightSum },
    zero: '@countIf(r.score_reported IS NOT NULL AND r.weight <= 0)',
    groups: 'ratio',
  },
  {
    id: 'mean_attainment',
    label: { 'zh-CN': '平均完成度', en: 'Mean attainment' },
    definition: {
      'zh-CN': '指标完成度按分值加权平均，超额完成按 100% 计；全部没有分值时为简单平均，标“未加权”。',
      en: 'Attainment weighted by points, capped at 100%; a simple mean where no indicator has a weight.',
    },
    relation: 'v_indicator',
    sql: `CASE WHEN count(r.weight) = 0 THEN avg(${capped}) ELSE ${attainmentSum}::DOUBLE / nullif(${attainmentWeight}, 0) END`,
    n: `CASE WHEN count(r.weight) = 0 THEN count(r.attainment) ELSE @countIf(${weighed}) END`,
    expected: 'count(*)',
    unit: 'fraction',
    polarity: 'none',
    inputs: ['indicators.actual_value', 'indicators.target_value', 'indicators.weight'],
    formula: { 'zh-CN': '（分值 × 完成度，完成度最高计 1）合计 ÷ 分值合计' },
    parts: { num: attainmentSum, den: attainmentWeight },
    groups: 'ratio',
  },
  {
    id: 'met_rate',
    label: { 'zh-CN': '指标达标率', en: 'Share of indicators met' },
    definition: {
      'zh-CN': '达到目标的指标占可判断指标的比例；只声称达成而没有实际值的不在内，另计。',
      en: 'Indicators met over indicators that can be judged; claims without a value are counted apart.',
    },
    relation: 'v_indicator',
    sql: '@countIf(r.met)::DOUBLE / nullif(count(r.met), 0)',
    n: 'count(r.met)',
    expected: 'count(*)',
    unit: 'fraction',
    polarity: 'higher',
    inputs: ['indicators.actual_value', 'indicators.target_value', 'indicators.target_operator', 'indicators.completion_claim'],
    formula: { 'zh-CN': '达标指标数 ÷ 可判断指标数' },
    parts: { num: '@countIf(r.met)', den: 'count(r.met)' },
    groups: 'ratio',
  },
  {
    id: 'indicator_n',
    label: { 'zh-CN': '指标个数', en: 'Indicators' },
    definition: { 'zh-CN': '填报的三级指标个数。', en: 'Number of indicators reported.' },
    relation: 'v_indicator',
    sql: 'count(*)',
    n: 'count(DISTINCT r.eval_id)',
    unit: 'count',
    polarity: 'none',
    inputs: ['indicators.indicator_name'],
    formula: { 'zh-CN': '三级指标行数' },
    groups: 'sum',
  },
  {
    id: 'met_n',
    label: { 'zh-CN': '达标指标数', en: 'Indicators met' },
    definition: { 'zh-CN': '达到目标的指标个数。', en: 'Number of indicators met.' },
    relation: 'v_indicator',
    sql: '@countIf(r.met)',
    n: evaluationsWith('r.met IS NOT NULL'),
    unit: 'count',
    polarity: 'none',
    inputs: ['indicators.actual_value', 'indicators.target_value', 'indicators.completion_claim'],
    formula: { 'zh-CN': '达标指标行数' },
    groups: 'sum',
  },
  {
    id: 'claimed_n',
    label: { 'zh-CN': '声称达成（无实际值）', en: 'Claimed without a value' },
    definition: {
      'zh-CN': '只写“达成”“完成”而没有实际完成值、无法判断的指标个数。',
      en: 'Indicators said to be met without an actual value.',
    },
    relation: 'v_indicator',
    sql: `@countIf(${claimedOnly})`,
    n: 'count(DISTINCT r.eval_id)',
    unit: 'count',
    polarity: 'none',
    inputs: ['indicators.completion_claim', 'indicators.actual_text'],
    formula: { 'zh-CN': '声称达成且无实际值的指标行数' },
    groups: 'sum',
  },
  {
    id: 'weighted_n',
    label: { 'zh-CN': '有分值的指标数', en: 'Indicators with a weight' },
    definition: { 'zh-CN': '填了分值的指标个数；为 0 时平均完成度未加权。', en: 'Indicators that carry a weight.' },
    relation: 'v_indicator',
    sql: 'count(r.weight)',
    n: evaluationsWith('r.weight IS NOT NULL'),
    unit: 'count',
    polarity: 'none',
    inputs: ['indicators.weight'],
    formula: { 'zh-CN': '有分值的指标行数' },
    groups: 'sum',
  },
  {
    id: 'unmet_rate',
    label: { 'zh-CN': '指标未达标率', en: 'Share of indicators not met' },
    definition: {
      'zh-CN': '没有达到目标的指标占可判断指标的比例；只声称达成而没有实际值的不在内。',
      en: 'Indicators not met over indicators that can be judged.',
    },
    relation: 'v_indicator',
    sql: '@countIf(NOT r.met)::DOUBLE / nullif(count(r.met), 0)',
    n: 'count(r.met)',
    expected: 'count(*)',
    unit: 'fraction',
    polarity: 'lower',
    inputs: ['indicators.actual_value', 'indicators.target_value', 'indicators.target_operator', 'indicators.completion_claim'],
    formula: { 'zh-CN': '未达标指标数 ÷ 可判断指标数' },
    parts: { num: '@countIf(NOT r.met)', den: 'count(r.met)' },
    groups: 'ratio',
  },
  {
    id: 'over_attained_rate',
    label: { 'zh-CN': '完成度偏高占比', en: 'Share of indicators far above target' },
    definition: {
      'zh-CN': `完成度达到 ${overAttainment * 100}% 及以上的指标占越高越好且有完成度的指标的比例；目标可能偏低，需核实。`,
      en: `Indicators with an attainment of ${overAttainment * 100}% or more over those that rise and have one.`,
    },
    relation: 'v_indicator',
    sql: `@countIf(${overAttained})::DOUBLE / nullif(@countIf(${upward}), 0)`,
    n: `@countIf(${upward})`,
    expected: 'count(*)',
    unit: 'fraction',
    polarity: 'none',
    inputs: ['indicators.actual_value', 'indicators.target_value'],
    formula: { 'zh-CN': '完成度偏高的指标数 ÷ 越高越好且有完成度的指标数' },
    parts: { num: `@countIf(${overAttained})`, den: `@countIf(${upward})` },
    groups: 'ratio',
  },
]
