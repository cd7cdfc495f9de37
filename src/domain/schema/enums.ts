import type { Text } from '../text'

/** Codes of every enum column with their labels. Source: domain/schema.json#enums. */
export const enums = {
  dept_type: {
    PARTY: '党委部门',
    GOV: '政府部门',
    NPC: '人大机关',
    CPPCC: '政协机关',
    MASS_ORG: '群团组织',
    DEM_PARTY: '民主党派与工商联',
    JUDICIAL: '法检机关',
    TOWN: '镇街',
    INSTITUTION: '事业单位',
    SCHOOL: '学校',
    HEALTH: '医疗卫生机构',
    OTHER: '其他',
  },
  eval_scope: {
    DEPT: '部门整体支出',
    PROJECT: '项目支出',
  },
  submit_status: {
    NOT_SUBMITTED: '未报送',
    SUBMITTED: '已报送',
    RETURNED: '已退回',
    RESUBMITTED: '重新报送',
    ACCEPTED: '审核通过',
  },
  source_kind: {
    CSV: 'CSV导出',
    FORM: '自评表',
    NARRATIVE: '文字报告',
    MANUAL: '手工录入',
  },
  fund_source: {
    TOTAL: '年度资金总额',
    FISCAL_CURRENT: '本年财政拨款',
    CARRYOVER: '上年结转资金',
    GENERAL_PUBLIC: '一般公共预算',
    GOV_FUND: '政府性基金预算',
    STATE_CAPITAL: '国有资本经营预算',
    SPECIAL_ACCOUNT: '财政专户管理资金',
    UNIT_OWN: '单位资金',
    SPECIAL_BOND: '专项债券资金',
    SUPERIOR_TRANSFER: '上级转移支付资金',
    BASIC: '基本支出',
    PROJECT: '项目支出',
    OTHER: '其他资金',
  },
  fund_axis: {
    TOTAL: '总额行',
    BY_SOURCE: '按资金来源分项',
    BY_BUDGET_BOOK: '按预算本级四本账分项',
    BY_EXPENDITURE: '按支出性质分项',
  },
  level1_category: {
    OUTPUT: '产出指标',
    BENEFIT: '效益指标',
    SATISFACTION: '满意度指标',
    EXECUTION: '预算执行',
    COST: '成本指标',
    MANAGEMENT: '管理效率',
    DUTY: '履职效能',
    INPUT: '投入',
    PROCESS: '过程',
    OTHER: '其他',
  },
  level2_category: {
    QUANTITY: '数量指标',
    QUALITY: '质量指标',
    TIMELINESS: '时效指标',
    COST: '成本指标',
    ECONOMIC: '经济效益指标',
    SOCIAL: '社会效益指标',
    ECOLOGICAL: '生态效益指标',
    SUSTAINABLE: '可持续影响指标',
    SATISFACTION: '服务对象满意度指标',
    ECON_COST: '经济成本指标',
    SOC_COST: '社会成本指标',
    ECO_COST: '生态环境成本指标',
    OTHER: '其他',
  },
  direction: {
    POSITIVE: '正向(越大越好)',
    REVERSE: '反向(越小越好)',
    EQUAL: '定值(等于)',
    RANGE: '区间',
    QUALITATIVE: '定性',
  },
  target_operator: {
    GE: '≥',
    GT: '>',
    EQ: '=',
    LE: '≤',
    LT: '<',
    RANGE: '区间',
    TEXT: '文字',
  },
  completion_claim: {
    MET: '达成',
    PARTIAL: '部分达成',
    NOT_MET: '未达成',
    UNSTATED: '未说明',
  },
  text_status: {
    NORMAL: '正常内容',
    NONE: '明确填无',
    PLACEHOLDER: '模板提示语未改',
  },
  measure_status: {
    PLANNED: '拟采取',
    IN_PROGRESS: '整改中',
    DONE: '已完成',
    UNSTATED: '未说明',
  },
  event_type: {
    RENAME: '更名',
    RECODE: '编码变更',
    MERGE: '合并',
    SPLIT: '拆分',
    CREATE: '新设',
    ABOLISH: '撤销',
    TRANSFER: '职能划转',
  },
  label_origin: {
    manual: '人工确认',
    reported: '填报类别',
    similar: '与已确认语句雷同',
    cue: '线索',
    learner: '学习器',
  },
  link_origin: {
    AUTO: '自动',
    MANUAL: '人工',
  },
} as const

export type EnumId = keyof typeof enums
export type EnumCode<E extends EnumId> = keyof (typeof enums)[E] & string

/** The label of a code; the code itself where it is not known. */
export function enumLabel(id: EnumId, code: string): Text {
  const labels: Readonly<Record<string, string>> = enums[id]
  return { 'zh-CN': labels[code] ?? code }
}
