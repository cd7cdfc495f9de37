/** How the exports look, year by year: other headers, encodings, separators and units, as other systems and people left them. */
import { departmentOf, departments, district, lineage, offices } from './district.mjs'

const wan = (fen) => (fen / 1e6).toFixed(2)
const grouped = (text) => text.replace(/\B(?=(\d{3})+(?!\d))/g, (_, __, at) => (at > text.indexOf('.') && text.includes('.') ? '' : ','))
const wanGrouped = (fen) => grouped(wan(fen))
const yuan = (fen) => grouped((fen / 100).toFixed(2))
const score = (value) => String(value)
const percent = (value) => (value === null ? '' : `${(value * 100).toFixed(2)}%`)
const percentBare = (value) => (value === null ? '' : (value * 100).toFixed(2))
const fraction = (value) => (value === null ? '' : value.toFixed(4))
const spentOr = (money) => (row) => row.unreadable ?? money(row.actual)
const longGrade = { 优: '优秀', 良: '良好', 中: '中', 差: '差' }

const key = {
  code: (header) => [header, (row) => row.code],
  name: (header) => [header, (row) => row.name],
  year: (header) => [header, (row) => `${row.year}`],
}
const money = (format, [initial, adjustment, adjusted, actual]) => [
  [initial, (row) => format(row.initial), 'initial'],
  [adjustment, (row) => format(row.adjustment), 'adjustment'],
  [adjusted, (row) => format(row.adjusted), 'adjusted'],
  [actual, spentOr(format), 'actual'],
]
const scores = ([execution, output, benefit, satisfaction, total]) => [
  [execution, (row) => score(row.scoreExecution)],
  [output, (row) => score(row.scoreOutput)],
  [benefit, (row) => score(row.scoreBenefit)],
  [satisfaction, (row) => score(row.scoreSatisfaction)],
  [total, (row) => score(row.total)],
]
const dates = (submitted, due) => [
  [submitted, (row) => row.submitted],
  [due, (row) => row.due],
]
const bare = { encoding: 'utf-8', delimiter: ';' }
const marked = { encoding: 'utf-8-bom', delimiter: ',' }
const national = { encoding: 'gb18030', delimiter: ',' }
const tabbed = { encoding: 'gb18030', delimiter: '\t' }

const rateNote = '注：1.预算执行率=全年执行数÷调整后预算数×100%；2.自评等级：90分（含）以上为优，80分（含）至90分为良。'

export const summaries = {
  2019: {
    ...marked, titles: [`${district}2019年部门整体支出绩效自评汇总表`, '单位：万元'], notes: [rateNote], totals: wan, numbered: true,
    columns: [
      key.code('部门编码'), key.name('部门名称'), ...money(wan, ['年初预算数', '预算调整数', '调整后预算数', '全年执行数']),
      ['预算执行率', (row) => percent(row.rate)], ...scores(['预算执行得分', '产出指标得分', '效益指标得分', '满意度指标得分', '自评总分']),
      ['自评等级', (row) => row.grade], ...dates('报送日期', '报送截止日期'),
    ],
  },
  2020: {
    ...national, titles: [`${district}部门整体支出绩效自评情况一览表`], notes: ['说明：本表由各部门填报，数据以单位盖章件为准。'], totals: yuan, numbered: true,
    columns: [
      key.year('年度'), key.code('单位编码'), key.name('单位名称'),
      ...money(yuan, ['年初预算数(元)', '年中调整数(元)', '全年预算数(元)', '实际支出(元)']),
      ['预算执行率(%)', (row) => percentBare(row.rate)], ...scores(['执行率得分', '产出得分', '效益得分', '满意度得分', '自评得分']),
      ['自评等次', (row) => longGrade[row.grade] ?? row.grade], ...dates('填报日期', '截止日期'),
    ],
  },
  2021: {
    ...bare, titles: ['金额单位：万元'], notes: [], totals: null,
    columns: [
      key.code('预算部门编码'), key.name('部门(单位)名称'), key.year('评价年度'),
      ...money(wan, ['年初批复预算', '追加(减)预算', '全年(调整)预算数', '全年实际支出']),
      ['预算完成率', (row) => fraction(row.rate)], ['总分值', () => '100'],
      ...scores(['预算执行情况得分', '产出指标得分', '效益指标得分', '满意度指标得分', '综合得分']), ['评价等级', (row) => row.grade],
      ['“三公”经费预算数', (row) => wan(row.threePublicBudget)], ['“三公”经费决算数', (row) => wan(row.threePublicActual)],
      ['联系人', () => '经办人'], ...dates('上报日期', '报送时限'),
    ],
  },
  2022: {
    ...tabbed, titles: [`${district}2022年度部门整体支出绩效自评结果汇总`, '金额单位：元'], notes: ['注：复核得分为财政抽查结果，未抽查的不填。'], totals: yuan, repeatHeader: 34,
    columns: [
      key.code('单位代码'), key.name('填报单位'), ...money(yuan, ['年初预算', '调整预算', '预算现额', '执行数']),
      ['支出执行率', (row) => percent(row.rate)], ...scores(['预算执行率得分', '产出指标自评得分', '效益指标自评得分', '服务对象满意度得分', '自评分']),
      ['绩效等次', (row) => longGrade[row.grade] ?? row.grade], ['财政复核得分', (row) => (row.review === null ? '' : score(row.review))],
      ['编制数', (row) => `${row.staffQuota}`], ['在职人员', (row) => `${row.staffActual}`],
      ['三公经费预算数', (row) => yuan(row.threePublicBudget)], ['三公经费支出数', (row) => yuan(row.threePublicActual)],
      ...dates('提交日期', '报送截止日期'),
    ],
  },
  2023: {
    ...marked, titles: [`${district}部门整体支出绩效自评汇总表`, '（2023年度）'], notes: [rateNote], totals: wanGrouped,
    columns: [
      key.year('预算年度'), key.code('部门编码'), key.name('部门名称'),
      ...money(wanGrouped, ['年初预算数(万元)', '预算调整数(万元)', '调整后预算数(万元)', '全年执行数(万元)']),
      ['预算执行率(%)', (row) => percentBare(row.rate)],
      ['基本支出(万元)', (row) => wanGrouped(row.basic)], ['项目支出(万元)', (row) => wanGrouped(row.actual - row.basic)],
      ['预算执行满分', () => '10'], ['产出指标满分', () => '50'], ['效益指标满分', () => '30'], ['满意度指标满分', () => '10'],
      ...scores(['预算执行得分', '产出指标得分', '效益指标得分', '满意度指标得分', '自评总分']), ['自评等级', (row) => row.grade],
      ['财政复核得分', (row) => (row.review === null ? '' : score(row.review))],
      ['年度总体目标', (row) => `完成${row.works.slice(0, 2).join('、')}等重点任务，提高资金使用效益。`],
      ['是否公开', (row) => row.disclosed], ...dates('报送日期', '报送截止日期'),
    ],
  },
}

const share = (row) => (row.of.actual > 0 ? row.actual / row.of.actual : 0)
const fundMoney = (format, headers) => money(format, headers)
const lineRate = (row) => (row.adjusted > 0 ? row.actual / row.adjusted : null)

export const fundTables = {
  2019: {
    ...marked, titles: [`${district}2019年部门整体支出资金来源情况表`, '单位：万元'], notes: [],
    columns: [
      key.code('部门编码'), key.name('部门名称'), ['资金来源', (row) => row.label],
      ...fundMoney(wan, ['年初预算数', '预算调整数', '调整后预算数', '全年执行数']), ['执行率', (row) => percent(lineRate(row))], ['偏差原因', (row) => row.reason],
    ],
  },
  2020: {
    ...national, titles: [], notes: [],
    columns: [
      key.year('年度'), key.code('单位编码'), key.name('单位名称'), ['资金性质', (row) => row.label],
      ...fundMoney(yuan, ['年初预算(元)', '年度预算调整(元)', '调整后预算(元)', '执行数(元)']), ['执行率(%)', (row) => percentBare(lineRate(row))],
      ['未完成原因', (row) => row.reason],
    ],
  },
  2021: {
    ...marked, titles: [], notes: [],
    columns: [
      key.code('部门编码'), key.name('部门名称'), ['资金来源', (row) => row.label],
      ...fundMoney(wan, ['年初预算数(万元)', '预算调整数(万元)', '调整后预算数(万元)', '全年执行数(万元)']),
      ['自评涉及资金(万元)', (row) => wan(row.actual)], ['自评资金占比(%)', (row) => percentBare(share(row))], ['偏差原因', (row) => row.reason],
    ],
  },
  2022: {
    ...tabbed, titles: [`${district}2022年度部门资金来源明细`, '金额单位：元'], notes: [],
    columns: [
      key.code('单位代码'), key.name('填报单位'), ['资金类别', (row) => row.label],
      ...fundMoney(yuan, ['年初预算', '调整预算', '全年预算', '预算执行数']), ['预算执行率', (row) => percent(lineRate(row))], ['执行偏差原因', (row) => row.reason],
    ],
  },
  2023: {
    ...bare, titles: ['单位：万元'], notes: [],
    columns: [
      key.year('年度'), key.code('部门编码'), key.name('部门名称'), ['资金来源', (row) => row.label],
      ...fundMoney(wan, ['年初预算数', '预算调整数', '调整后预算数', '全年执行数']),
      ['自评涉及资金', (row) => wan(row.actual)], ['自评资金占比', (row) => percent(share(row))], ['偏差原因', (row) => row.reason],
    ],
  },
}

const operatorOf = (row) => (typeof row.target === 'string' ? '定性' : row.operator)
const targetText = (row) => (row.upper ? `${row.target}-${row.upper}` : typeof row.target === 'string' ? row.target : `${row.operator}${row.target}`)
const targetWithUnit = (row) => `${targetText(row)}${row.unit ?? ''}`
const actualWithUnit = (row) => (typeof row.target === 'string' ? row.actual : `${row.actual}${row.unit}`)
const points = { 产出指标: '产出指标(50分)', 效益指标: '效益指标(30分)', 满意度指标: '满意度指标(10分)' }

export const indicatorTables = {
  2019: {
    ...marked, titles: [`${district}2019年部门整体支出绩效指标完成情况`], notes: [],
    columns: [
      key.code('部门编码'), key.name('部门名称'), ['一级指标', (row) => row.level1], ['二级指标', (row) => row.level2], ['三级指标', (row) => row.indicator],
      ['年度指标值', targetWithUnit], ['实际完成值', actualWithUnit], ['分值', (row) => `${row.weight}`], ['得分', (row) => `${row.score}`],
      ['偏差原因分析及改进措施', (row) => row.reason], ['佐证材料', (row) => row.evidence],
    ],
  },
  2020: {
    ...national, titles: [], notes: [],
    columns: [
      key.year('年度'), key.code('单位编码'), key.name('单位名称'), ['一级指标', (row) => row.level1], ['二级指标', (row) => row.level2],
      ['指标名称', (row) => row.indicator], ['计算符号', operatorOf], ['目标值', (row) => `${row.target}`], ['计量单位', (row) => row.unit ?? ''],
      ['实际完成值', (row) => `${row.actual}`], ['指标分值', (row) => `${row.weight}`], ['指标得分', (row) => `${row.score}`],
      ['偏差原因分析', (row) => row.reason], ['佐证材料', (row) => row.evidence],
    ],
  },
  2021: {
    ...bare, titles: [], notes: [],
    columns: [
      key.code('预算部门编码'), key.name('部门(单位)名称'), key.year('评价年度'), ['一级指标名称', (row) => row.level1], ['二级指标名称', (row) => row.level2],
      ['三级指标名称', (row) => row.indicator], ['指标性质', operatorOf], ['指标值', (row) => `${row.target}`], ['度量单位', (row) => row.unit ?? ''],
      ['全年完成值', (row) => `${row.actual}`], ['指标权重', (row) => `${row.weight}`], ['自评得分', (row) => `${row.score}`],
      ['未完成原因分析', (row) => row.reason], ['证明材料', (row) => row.evidence],
    ],
  },
  2022: {
    ...tabbed, titles: [`${district}2022年度绩效指标自评明细`], notes: [],
    columns: [
      key.code('单位代码'), key.name('填报单位'), ['一级指标', (row) => row.level1], ['二级指标', (row) => row.level2], ['三级指标', (row) => row.indicator],
      ['年度指标值', targetText], ['计量单位', (row) => row.unit ?? ''], ['实际完成值', (row) => `${row.actual}`],
      ['分值', (row) => `${row.weight}`], ['得分', (row) => `${row.score}`], ['未完成原因', (row) => row.reason], ['佐证材料', (row) => row.evidence],
    ],
  },
  2023: {
    ...marked, titles: [`${district}部门整体支出绩效指标自评表`, '（2023年度）'], notes: [],
    columns: [
      key.code('部门编码'), key.name('部门名称'), ['一级指标', (row) => points[row.level1]], ['二级指标', (row) => row.level2], ['三级指标', (row) => row.indicator],
      ['年度指标值', targetWithUnit], ['实际完成值', actualWithUnit], ['分值', (row) => `${row.weight}`], ['得分', (row) => `${row.score}`],
      ['偏差原因分析及改进措施', (row) => row.reason], ['佐证材料', (row) => row.evidence],
    ],
  },
}

const issueColumns = (code, name, issue, measure, unit, deadline) => [
  key.code(code), key.name(name), [issue, (row) => row.text], [measure, (row) => row.measure], [unit, (row) => row.unit], [deadline, (row) => row.deadline],
]

export const issueTables = {
  2019: { ...marked, titles: [`${district}2019年度部门整体支出绩效自评存在问题与改进措施`], notes: [], columns: issueColumns('部门编码', '部门名称', '存在问题', '改进措施', '责任科室', '完成时限') },
  2020: { ...national, titles: [], notes: [], columns: [key.year('年度'), ...issueColumns('单位编码', '单位名称', '存在的主要问题', '下一步改进措施', '责任部门', '整改时限')] },
  2021: { ...bare, titles: [], notes: [], columns: [key.year('评价年度'), ...issueColumns('预算部门编码', '部门(单位)名称', '问题描述', '整改措施', '责任科室', '计划完成时间')] },
  2022: { ...tabbed, titles: [`${district}2022年度绩效自评问题清单`], notes: [], columns: issueColumns('单位代码', '填报单位', '存在的问题', '改进措施', '牵头科室', '完成时限') },
  2023: { ...marked, titles: [], notes: [], columns: issueColumns('部门编码', '部门名称', '存在问题', '改进措施', '责任科室', '完成时限') },
}

export const departmentTable = {
  ...national, titles: [`${district}预算部门名单`], notes: [],
  columns: [
    ['部门编码', (one) => one.code], ['部门名称', (one) => one.name], ['部门简称', (one) => one.short], ['部门类型', (one) => one.type],
    ['主管部门编码', (one) => one.parent ?? ''], ['是否一级预算单位', (one) => (one.parent ? '否' : '是')], ['行政区划', () => district],
    ['归口业务科室', (one) => offices[one.office]], ['启用年度', (one) => `${one.from ?? ''}`], ['停用年度', (one) => `${one.to ?? ''}`],
  ],
  rows: departments,
}

const nameOf = (code) => (code ? departmentOf(code).name : '')
export const lineageTable = {
  ...marked, titles: [`${district}预算部门沿革表`], notes: [],
  columns: [
    ['生效年度', (one) => `${one.year}`], ['变动类型', (one) => one.type], ['原部门编码', (one) => one.from ?? ''], ['原部门名称', (one) => nameOf(one.from)],
    ['新部门编码', (one) => one.to ?? ''], ['新部门名称', (one) => nameOf(one.to)], ['依据文号', (one) => one.doc],
  ],
  rows: lineage,
}
