import type { Text } from '../text'

/** Codes of every enum column with their labels. Source: domain/schema.json#enums. */
export const enums = {
  dept_type: {
    PARTY: { 'zh-CN': '党委部门', en: 'Party departments' },
    GOV: { 'zh-CN': '政府部门', en: 'Government departments' },
    NPC: { 'zh-CN': '人大机关', en: "People's congress" },
    CPPCC: { 'zh-CN': '政协机关', en: 'Political consultative conference' },
    MASS_ORG: { 'zh-CN': '群团组织', en: 'Mass organisations' },
    DEM_PARTY: { 'zh-CN': '民主党派与工商联', en: 'Democratic parties and federation of industry' },
    JUDICIAL: { 'zh-CN': '法检机关', en: 'Courts and procuratorates' },
    TOWN: { 'zh-CN': '镇街', en: 'Towns and subdistricts' },
    INSTITUTION: { 'zh-CN': '事业单位', en: 'Public institutions' },
    SCHOOL: { 'zh-CN': '学校', en: 'Schools' },
    HEALTH: { 'zh-CN': '医疗卫生机构', en: 'Health institutions' },
    OTHER: { 'zh-CN': '其他', en: 'Other' },
  },
  eval_scope: {
    DEPT: { 'zh-CN': '部门整体支出', en: 'Whole department' },
    PROJECT: { 'zh-CN': '项目支出', en: 'Project' },
  },
  submit_status: {
    NOT_SUBMITTED: { 'zh-CN': '未报送', en: 'Not submitted' },
    SUBMITTED: { 'zh-CN': '已报送', en: 'Submitted' },
    RETURNED: { 'zh-CN': '已退回', en: 'Returned' },
    RESUBMITTED: { 'zh-CN': '重新报送', en: 'Resubmitted' },
    ACCEPTED: { 'zh-CN': '审核通过', en: 'Accepted' },
  },
  source_kind: {
    CSV: { 'zh-CN': 'CSV导出', en: 'CSV export' },
    FORM: { 'zh-CN': '自评表', en: 'Self-evaluation form' },
    NARRATIVE: { 'zh-CN': '文字报告', en: 'Narrative report' },
    MANUAL: { 'zh-CN': '手工录入', en: 'Entered by hand' },
  },
  fund_source: {
    TOTAL: { 'zh-CN': '年度资金总额', en: 'Total funds of the year' },
    FISCAL_CURRENT: { 'zh-CN': '本年财政拨款', en: 'Fiscal appropriation of the year' },
    CARRYOVER: { 'zh-CN': '上年结转资金', en: 'Carried over from last year' },
    GENERAL_PUBLIC: { 'zh-CN': '一般公共预算', en: 'General public budget' },
    GOV_FUND: { 'zh-CN': '政府性基金预算', en: 'Government funds budget' },
    STATE_CAPITAL: { 'zh-CN': '国有资本经营预算', en: 'State capital budget' },
    SPECIAL_ACCOUNT: { 'zh-CN': '财政专户管理资金', en: 'Special fiscal account' },
    UNIT_OWN: { 'zh-CN': '单位资金', en: "Unit's own funds" },
    SPECIAL_BOND: { 'zh-CN': '专项债券资金', en: 'Special bonds' },
    SUPERIOR_TRANSFER: { 'zh-CN': '上级转移支付资金', en: 'Transfers from above' },
    BASIC: { 'zh-CN': '基本支出', en: 'Basic expenditure' },
    PROJECT: { 'zh-CN': '项目支出', en: 'Project expenditure' },
    OTHER: { 'zh-CN': '其他资金', en: 'Other funds' },
  },
  fund_axis: {
    TOTAL: { 'zh-CN': '总额行', en: 'Total line' },
    BY_SOURCE: { 'zh-CN': '按资金来源分项', en: 'By source' },
    BY_BUDGET_BOOK: { 'zh-CN': '按预算本级四本账分项', en: 'By budget book' },
    BY_EXPENDITURE: { 'zh-CN': '按支出性质分项', en: 'By nature of expenditure' },
  },
  level1_category: {
    OUTPUT: { 'zh-CN': '产出指标', en: 'Output' },
    BENEFIT: { 'zh-CN': '效益指标', en: 'Benefit' },
    SATISFACTION: { 'zh-CN': '满意度指标', en: 'Satisfaction' },
    EXECUTION: { 'zh-CN': '预算执行', en: 'Budget execution' },
    COST: { 'zh-CN': '成本指标', en: 'Cost' },
    MANAGEMENT: { 'zh-CN': '管理效率', en: 'Management efficiency' },
    DUTY: { 'zh-CN': '履职效能', en: 'Performance of duties' },
    INPUT: { 'zh-CN': '投入', en: 'Input' },
    PROCESS: { 'zh-CN': '过程', en: 'Process' },
    OTHER: { 'zh-CN': '其他', en: 'Other' },
  },
  level2_category: {
    QUANTITY: { 'zh-CN': '数量指标', en: 'Quantity' },
    QUALITY: { 'zh-CN': '质量指标', en: 'Quality' },
    TIMELINESS: { 'zh-CN': '时效指标', en: 'Timeliness' },
    COST: { 'zh-CN': '成本指标', en: 'Cost' },
    ECONOMIC: { 'zh-CN': '经济效益指标', en: 'Economic benefit' },
    SOCIAL: { 'zh-CN': '社会效益指标', en: 'Social benefit' },
    ECOLOGICAL: { 'zh-CN': '生态效益指标', en: 'Ecological benefit' },
    SUSTAINABLE: { 'zh-CN': '可持续影响指标', en: 'Sustainable effect' },
    SATISFACTION: { 'zh-CN': '服务对象满意度指标', en: 'Satisfaction of those served' },
    ECON_COST: { 'zh-CN': '经济成本指标', en: 'Economic cost' },
    SOC_COST: { 'zh-CN': '社会成本指标', en: 'Social cost' },
    ECO_COST: { 'zh-CN': '生态环境成本指标', en: 'Environmental cost' },
    OTHER: { 'zh-CN': '其他', en: 'Other' },
  },
  direction: {
    POSITIVE: { 'zh-CN': '正向(越大越好)', en: 'Higher is better' },
    REVERSE: { 'zh-CN': '反向(越小越好)', en: 'Lower is better' },
    EQUAL: { 'zh-CN': '定值(等于)', en: 'Equal to target' },
    RANGE: { 'zh-CN': '区间', en: 'Within a range' },
    QUALITATIVE: { 'zh-CN': '定性', en: 'Qualitative' },
  },
  target_operator: {
    GE: { 'zh-CN': '≥', en: '≥' },
    GT: { 'zh-CN': '>', en: '>' },
    EQ: { 'zh-CN': '=', en: '=' },
    LE: { 'zh-CN': '≤', en: '≤' },
    LT: { 'zh-CN': '<', en: '<' },
    RANGE: { 'zh-CN': '区间', en: 'Range' },
    TEXT: { 'zh-CN': '文字', en: 'Text' },
  },
  completion_claim: {
    MET: { 'zh-CN': '达成', en: 'Met' },
    PARTIAL: { 'zh-CN': '部分达成', en: 'Partly met' },
    NOT_MET: { 'zh-CN': '未达成', en: 'Not met' },
    UNSTATED: { 'zh-CN': '未说明', en: 'Not stated' },
  },
  text_status: {
    NORMAL: { 'zh-CN': '正常内容', en: 'Text' },
    NONE: { 'zh-CN': '明确填无', en: 'Stated as none' },
    PLACEHOLDER: { 'zh-CN': '模板提示语未改', en: 'Template prompt left in place' },
  },
  measure_status: {
    PLANNED: { 'zh-CN': '拟采取', en: 'Planned' },
    IN_PROGRESS: { 'zh-CN': '整改中', en: 'In progress' },
    DONE: { 'zh-CN': '已完成', en: 'Done' },
    UNSTATED: { 'zh-CN': '未说明', en: 'Not stated' },
  },
  event_type: {
    RENAME: { 'zh-CN': '更名', en: 'Renamed' },
    RECODE: { 'zh-CN': '编码变更', en: 'Code changed' },
    MERGE: { 'zh-CN': '合并', en: 'Merged' },
    SPLIT: { 'zh-CN': '拆分', en: 'Split' },
    CREATE: { 'zh-CN': '新设', en: 'Created' },
    ABOLISH: { 'zh-CN': '撤销', en: 'Abolished' },
    TRANSFER: { 'zh-CN': '职能划转', en: 'Functions transferred' },
  },
  label_origin: {
    manual: { 'zh-CN': '人工确认', en: 'Confirmed by a person' },
    reported: { 'zh-CN': '填报类别', en: 'Stated in the report' },
    similar: { 'zh-CN': '与已确认语句雷同', en: 'Same as a confirmed sentence' },
    cue: { 'zh-CN': '线索', en: 'Cue' },
    learner: { 'zh-CN': '学习器', en: 'Learner' },
  },
  link_origin: {
    AUTO: { 'zh-CN': '自动', en: 'Automatic' },
    MANUAL: { 'zh-CN': '人工', en: 'By hand' },
  },
} as const

export type EnumId = keyof typeof enums
export type EnumCode<E extends EnumId> = keyof (typeof enums)[E] & string

/** The label of a code; the code itself where it is not known. */
export function enumLabel(id: EnumId, code: string): Text {
  const labels: Readonly<Record<string, Text>> = enums[id]
  return labels[code] ?? { 'zh-CN': code }
}
