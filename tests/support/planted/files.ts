// Records into the exports that an office is sent: a list of departments, the lineage, and four files a year.
import { departments, renamed, years } from './departments'
import type { PlantedRecord } from './Record'

type Value = string | number | null
type Column<T> = readonly [header: string, value: (one: T) => Value]

const cellOf = (value: Value) => {
  const text = value === null ? '' : typeof value === 'number' ? String(value) : value
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}

function csv<T>(name: string, columns: readonly Column<T>[], rows: readonly T[]) {
  const lines = [columns.map(([header]) => header), ...rows.map((row) => columns.map(([, value]) => cellOf(value(row))))]
  return { name, bytes: new TextEncoder().encode(lines.map((cells) => `${cells.join(',')}\r\n`).join('')) }
}

const key: readonly Column<PlantedRecord>[] = [
  ['年度', (one) => one.year],
  ['部门编码', (one) => one.code],
  ['部门名称', (one) => one.name],
]

const summary: readonly Column<PlantedRecord>[] = [
  ...key,
  ['标题年度', (one) => one.titleYear],
  ['附自评表', (one) => one.formAttached],
  ['年初预算数(万元)', (one) => one.initial],
  ['预算调整数(万元)', (one) => one.adjustment],
  ['调整后预算数(万元)', (one) => one.adjusted],
  ['全年执行数(万元)', (one) => one.actual],
  ['预算执行率', (one) => one.rate],
  ['预算调整率', (one) => one.adjustRate],
  ['基本支出(万元)', (one) => one.basic],
  ['项目支出(万元)', (one) => one.project],
  ['年末结转结余(万元)', (one) => one.carryover],
  ['自评涉及资金(万元)', (one) => one.selfEvaluated],
  ['三公经费预算数(万元)', (one) => one.threePublicBudget],
  ['三公经费支出数(万元)', (one) => one.threePublicActual],
  ['编制数', (one) => one.staffQuota],
  ['在职人数', (one) => one.staffActual],
  ['预算执行满分', (one) => one.weights[0]],
  ['产出指标满分', (one) => one.weights[1]],
  ['效益指标满分', (one) => one.weights[2]],
  ['满意度指标满分', (one) => one.weights[3]],
  ['预算执行得分', (one) => one.scores[0]],
  ['产出指标得分', (one) => one.scores[1]],
  ['效益指标得分', (one) => one.scores[2]],
  ['满意度指标得分', (one) => one.scores[3]],
  ['自评总分', (one) => one.total],
  ['自评等级', (one) => one.grade],
  ['财政复核得分', (one) => one.review],
  ['是否公开', (one) => one.disclosed],
  ['公开日期', (one) => one.disclosedDate],
  ['公开截止日期', (one) => one.disclosedDue],
  ['报送日期', (one) => one.submitted],
  ['报送截止日期', (one) => one.due],
]

interface Line<T> {
  readonly of: PlantedRecord
  readonly row: T
}

const under = <T>(records: readonly PlantedRecord[], rows: (record: PlantedRecord) => readonly T[]): Line<T>[] =>
  records.flatMap((of) => rows(of).map((row) => ({ of, row })))
const keyOf = <T>(): readonly Column<Line<T>>[] => key.map(([header, value]) => [header, ({ of }) => value(of)])

const fundColumns: readonly Column<Line<PlantedRecord['funds'][number]>>[] = [
  ...keyOf<PlantedRecord['funds'][number]>(),
  ['资金来源', ({ row }) => row.source],
  ['年初预算数(万元)', ({ row }) => row.initial],
  ['调整后预算数(万元)', ({ row }) => row.adjusted],
  ['全年执行数(万元)', ({ row }) => row.actual],
  ['执行率', ({ row }) => row.rate],
  ['偏差原因', ({ row }) => row.reason],
]

const indicatorColumns: readonly Column<Line<PlantedRecord['indicators'][number]>>[] = [
  ...keyOf<PlantedRecord['indicators'][number]>(),
  ['一级指标', ({ row }) => row.level1],
  ['二级指标', ({ row }) => row.level2],
  ['三级指标', ({ row }) => row.name],
  ['年度指标值', ({ row }) => row.target],
  ['计量单位', ({ row }) => row.unit],
  ['实际完成值', ({ row }) => row.actual],
  ['分值', ({ row }) => row.weight],
  ['得分', ({ row }) => row.score],
  ['偏差原因分析', ({ row }) => row.reason],
  ['佐证材料', ({ row }) => row.evidence],
]

const issueColumns: readonly Column<Line<PlantedRecord['issues'][number]>>[] = [
  ...keyOf<PlantedRecord['issues'][number]>(),
  ['存在问题', ({ row }) => row.text],
  ['改进措施', ({ row }) => row.measure],
  ['责任科室', ({ row }) => row.unit],
  ['完成时限', ({ row }) => row.deadline],
]

/** `records` without those that nobody handed in. */
export function plantedFiles(records: readonly PlantedRecord[]) {
  const list = departments.map(({ code, name }) => ({ code, name, from: '', to: code === renamed.from ? renamed.year - 1 : '' }))
  list.push({ code: renamed.to, name: renamed.name, from: String(renamed.year), to: '' })
  const event = [{ type: '更名', fromName: departments.find((one) => one.code === renamed.from)?.name ?? '', ...renamed }]
  return [
    csv(
      '部门名单.csv',
      [
        ['部门编码', (one) => one.code],
        ['部门名称', (one) => one.name],
        ['启用年度', (one) => one.from],
        ['停用年度', (one) => one.to],
      ],
      list,
    ),
    csv(
      '部门沿革.csv',
      [
        ['生效年度', (one) => one.year],
        ['变动类型', (one) => one.type],
        ['原部门编码', (one) => one.from],
        ['原部门名称', (one) => one.fromName],
        ['新部门编码', (one) => one.to],
        ['新部门名称', (one) => one.name],
      ],
      event,
    ),
    ...years.flatMap((year) => {
      const ofYear = records.filter((one) => one.year === year)
      return [
        csv(`${year}年部门整体支出自评汇总.csv`, summary, ofYear),
        csv(
          `${year}资金来源.csv`,
          fundColumns,
          under(ofYear, (one) => one.funds),
        ),
        csv(
          `${year}绩效指标.csv`,
          indicatorColumns,
          under(ofYear, (one) => one.indicators),
        ),
        csv(
          `${year}存在问题.csv`,
          issueColumns,
          under(ofYear, (one) => one.issues),
        ),
      ]
    }),
  ]
}
