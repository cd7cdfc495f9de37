// Indicators of the tiny district.
import type { RecordOf } from '../../src/domain/records'

type Some = Partial<RecordOf<'indicators'>>

/**
 * 001:2021                target   actual   weight  score   attainment   met     recomputed
 *  1 培训教师人次          ≥1000    1200      20      20      1.2         true    20
 *  2 培训合格率 %          ≥95        76      20      18       .8         false   16
 *  3 生均成本 万元         ≤5          4      10      10      1           true    10
 *  4 社会认可度 (定性)      —       达成      30      28       —          true     —   (24 to 30)
 *  5 家长满意度 %          ≥90        —       10      10       —           —      —   claimed without a value
 *  met_rate 3/4 · score_rate 86/90 · mean_attainment (20×1 + 20×.8 + 10×1)/50 = .92 · claimed 1
 *  score_total_recomputed = 10×.9 + 20 + 16 + 10 + 28 + 10 = 93, reported 95: gap 2
 * 002:2021  1 补助发放准确率 =100 %, 90: attainment .9, met false, recomputed 45 of 50
 * 001:2022  1 培训教师人次 ≥1100, 1100 (year before: 1200): 1, true
 *           2 校舍使用率 80–90 %, 100: .9, false, recomputed 18 of 20
 *           3 报表差错 =0 (smaller is better), 0: 1, true
 * 012:2022  1 补助发放准确率 =100 %, 100 (year before, as 002: 90): 1, true
 */
export const indicators: readonly Some[] = [
  indicator('001:2021:DEPT', 1, 'OUTPUT', 'QUANTITY', '培训教师人次', {
    target_value: 1000,
    target_unit: '人次',
    actual_value: 1200,
    weight: 20,
    score_reported: 20,
  }),
  indicator('001:2021:DEPT', 2, 'OUTPUT', 'QUALITY', '培训合格率', {
    target_value: 95,
    target_unit: '%',
    actual_value: 76,
    weight: 20,
    score_reported: 18,
  }),
  indicator('001:2021:DEPT', 3, 'OUTPUT', 'COST', '生均成本', {
    direction: 'REVERSE',
    target_operator: 'LE',
    target_value: 5,
    target_unit: '万元',
    actual_value: 4,
    weight: 10,
    score_reported: 10,
  }),
  indicator('001:2021:DEPT', 4, 'BENEFIT', 'SOCIAL', '社会认可度', {
    direction: 'QUALITATIVE',
    target_operator: 'TEXT',
    target_text: '明显提升',
    completion_claim: 'MET',
    weight: 30,
    score_reported: 28,
  }),
  indicator('001:2021:DEPT', 5, 'SATISFACTION', 'SATISFACTION', '家长满意度', {
    target_value: 90,
    target_unit: '%',
    completion_claim: 'MET',
    weight: 10,
    score_reported: 10,
  }),
  indicator('002:2021:DEPT', 1, 'OUTPUT', 'QUALITY', '补助发放准确率', {
    direction: 'EQUAL',
    target_operator: 'EQ',
    target_value: 100,
    target_unit: '%',
    actual_value: 90,
    weight: 50,
    score_reported: 45,
  }),
  indicator('001:2022:DEPT', 1, 'OUTPUT', 'QUANTITY', '培训教师人次', {
    target_value: 1100,
    target_unit: '人次',
    actual_value: 1100,
    weight: 20,
    score_reported: 20,
  }),
  indicator('001:2022:DEPT', 2, 'OUTPUT', 'QUALITY', '校舍使用率', {
    direction: 'RANGE',
    target_operator: 'RANGE',
    target_value: 80,
    target_value_upper: 90,
    target_unit: '%',
    actual_value: 100,
    weight: 20,
    score_reported: 20,
  }),
  indicator('001:2022:DEPT', 3, 'OUTPUT', 'QUALITY', '报表差错', {
    direction: 'REVERSE',
    target_operator: 'EQ',
    target_value: 0,
    target_unit: '次',
    actual_value: 0,
    weight: 10,
    score_reported: 10,
  }),
  indicator('012:2022:DEPT', 1, 'OUTPUT', 'QUALITY', '补助发放准确率', {
    direction: 'EQUAL',
    target_operator: 'EQ',
    target_value: 100,
    target_unit: '%',
    actual_value: 100,
    weight: 50,
    score_reported: 50,
  }),
]

function indicator(evalId: string, no: number, level1: string, level2: string, name: string, more: Some): Some {
  return {
    eval_id: evalId,
    indicator_no: no,
    level1_category: level1,
    level2_category: level2,
    indicator_name: name,
    direction: 'POSITIVE',
    target_operator: 'GE',
    ...more,
  }
}
