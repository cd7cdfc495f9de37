// Problems, labels and measures of the tiny district.
import type { RecordOf } from '../../src/domain/records'
import type { Row } from '../../src/domain/row'

/**
 * 001  BUDGET_EXEC 2020, 2021, 2022: streak 1, 2, 3; GOAL_SETTING 2022 as second label
 * 002/012 ASSET_MGMT 2020 and, after a year that says 无, 2022: returned
 * 003  BUDGET_EXEC 2020; nothing written in 2021; 无 in 2022
 * 004  the template's prompt left in place in 2021: not filled in
 * 007  INFO_DISCLOSURE 2020 and 2022, report missing between: returned
 * Departments that wrote (NORMAL or 无): 2020 6, 2021 3 (001, 002, 005), 2022 5. BUDGET_EXEC: 2 of 6, 1 of 3, 1 of 5.
 */
export const issues: readonly Partial<RecordOf<'issues'>>[] = [
  issue('001:2020:DEPT', 1, '支出进度前慢后快'),
  issue('002:2020:DEPT', 1, '固定资产账实不符'),
  issue('003:2020:DEPT', 1, '年中支出进度偏慢'),
  issue('007:2020:DEPT', 1, '绩效信息未按时公开'),
  issue('001:2021:DEPT', 1, '支出进度仍不均衡'),
  issue('001:2021:DEPT', 2, '个别项目四季度集中支出'),
  { ...issue('004:2021:DEPT', 1, '请填写存在的问题'), text_status: 'PLACEHOLDER' },
  issue('001:2022:DEPT', 1, '支出进度前慢后快，目标设置不够细化'),
  issue('012:2022:DEPT', 1, '资产盘点不及时'),
  issue('007:2022:DEPT', 1, '公开内容不完整'),
]

function issue(evalId: string, no: number, text: string): Partial<RecordOf<'issues'>> {
  return { issue_id: `${evalId}#I${no}`, eval_id: evalId, issue_no: no, issue_text: text, text_status: 'NORMAL' }
}

export const issueLabels: readonly Row[] = [
  label('001:2020:DEPT#I1', 'BUDGET_EXEC'),
  label('002:2020:DEPT#I1', 'ASSET_MGMT'),
  label('003:2020:DEPT#I1', 'BUDGET_EXEC'),
  label('007:2020:DEPT#I1', 'INFO_DISCLOSURE'),
  label('001:2021:DEPT#I1', 'BUDGET_EXEC'),
  label('001:2021:DEPT#I2', 'BUDGET_EXEC', 0.8),
  label('001:2022:DEPT#I1', 'BUDGET_EXEC', 0.9),
  label('001:2022:DEPT#I1', 'GOAL_SETTING', 0.7),
  label('012:2022:DEPT#I1', 'ASSET_MGMT'),
  label('007:2022:DEPT#I1', 'INFO_DISCLOSURE'),
]

function label(issueId: string, category: string, score = 0.95): Row {
  return { issue_id: issueId, category_id: category, score, matched_cues: null, origin: 'cue' }
}

/** 001:2021 answers one of its two issues; of its two measures one says who or when: response 1/2, specific 1/2. */
export const measures: readonly Partial<RecordOf<'measures'>>[] = [
  { ...measure('001:2021:DEPT', 1, '按月通报支出进度'), responsible_unit: '财务科' },
  measure('001:2021:DEPT', 2, '加强学习'),
  { ...measure('012:2022:DEPT', 1, '年底前完成资产盘点'), deadline: '2023年12月底前' },
]

function measure(evalId: string, no: number, text: string): Partial<RecordOf<'measures'>> {
  return { measure_id: `${evalId}#M${no}`, eval_id: evalId, measure_no: no, measure_text: text, text_status: 'NORMAL' }
}

export const links: readonly Row[] = [link('001:2021:DEPT#I1', '001:2021:DEPT#M1'), link('012:2022:DEPT#I1', '012:2022:DEPT#M1')]

function link(issueId: string, measureId: string): Row {
  return { issue_id: issueId, measure_id: measureId, link_score: 5, origin: 'AUTO' }
}
