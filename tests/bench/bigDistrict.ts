import sentences from '../../data/samples/make/sentences.json'

export interface BigDistrict {
  readonly departments: number
  readonly years: number
  readonly indicatorsEach: number
  readonly issuesEach: number
  readonly seed: number
}

export interface CsvFile {
  readonly name: string
  readonly bytes: Uint8Array
}

const firstYear = 2019
const types = ['党委部门', '政府部门', '群团组织', '镇街', '事业单位', '学校', '医疗卫生机构']
const offices = ['行政政法科', '教科文科', '社会保障科', '农业农村科', '经济建设科', '基层财政科']
const works = [
  '校舍维修',
  '管网改造',
  '技能培训',
  '堤防巡护',
  '档案数字化',
  '便民服务',
  '设备更新',
  '普法宣传',
  '绿化养护',
  '疫苗接种',
]
const templates = Object.values(sentences)

/**
 * A district as large as one likes, as UTF-8 exports in 万元: the list of departments and, a year, summary, funds, indicators
 * and issues with measures. The same wish gives the same bytes. 400 departments × 5 years × 30 indicators × 4 issues are
 * 2,000 evaluations, 60,000 indicators and 8,000 issues.
 */
export function bigDistrict(wish: BigDistrict, nameOf: (index: number) => string = shortName): CsvFile[] {
  const departments = Array.from({ length: wish.departments }, (_, index) => ({
    code: String(100_001 + index),
    name: nameOf(index),
    type: types[index % types.length] ?? '',
    office: offices[index % offices.length] ?? '',
    size: 200 * 600 ** (((index * 37) % 100) / 100),
  }))
  const list = departments.map((one) => [one.code, one.name, one.type, one.office])
  const files = [csv('部门名单.csv', ['部门编码', '部门名称', '部门类型', '归口业务科室'], list)]
  for (let year = firstYear; year < firstYear + wish.years; year++) files.push(...filesOf(year, departments, wish))
  return files
}

const shortName = (index: number) =>
  `溪屿第${index + 1}${['委员会', '局', '协会', '街道办事处', '中心', '学校', '医院'][index % 7]}`

type Department = { readonly code: string; readonly name: string; readonly size: number }
type Random = () => number

function filesOf(year: number, departments: readonly Department[], wish: BigDistrict): CsvFile[] {
  const summary: string[][] = []
  const funds: string[][] = []
  const indicators: string[][] = []
  const issues: string[][] = []
  for (const department of departments) {
    const random = randomFrom(wish.seed * 7919 + year * 100_003 + Number(department.code))
    const key = [String(year), department.code, department.name]
    const initial = cents(department.size * (0.9 + 0.2 * random()))
    const adjusted = cents(initial * (1 + 0.12 * random()))
    const actual = cents(adjusted * (1 - 0.3 * random() ** 3))
    const money = [initial, adjusted - initial, adjusted, actual].map((wan) => wan.toFixed(2))
    const rate = `${((100 * actual) / adjusted).toFixed(2)}%`
    const rows = indicatorsOf(wish.indicatorsEach, random)
    const scores = rows.reduce((sum, row) => sum + Number(row[7]), 0)
    summary.push([...key, ...money, rate, ((10 * actual) / adjusted + scores).toFixed(2), `${year + 1}-03-15`, `${year + 1}-03-31`])
    funds.push([...key, '年度资金总额', ...money], [...key, '其中：本年财政拨款', ...money])
    for (const row of rows) indicators.push([...key, ...row])
    for (let index = 0; index < wish.issuesEach; index++) issues.push([...key, ...issueOf(random)])
  }
  const keyHeaders = ['年度', '部门编码', '部门名称']
  const moneyHeaders = ['年初预算数(万元)', '预算调整数(万元)', '调整后预算数(万元)', '全年执行数(万元)']
  return [
    csv(
      `${year}年部门整体支出自评汇总.csv`,
      [...keyHeaders, ...moneyHeaders, '预算执行率', '自评总分', '报送日期', '报送截止日期'],
      summary,
    ),
    csv(`${year}_资金来源.csv`, [...keyHeaders, '资金来源', ...moneyHeaders], funds),
    csv(
      `${year}绩效指标.csv`,
      [...keyHeaders, '一级指标', '二级指标', '三级指标', '年度指标值', '计量单位', '实际完成值', '分值', '得分', '偏差原因分析'],
      indicators,
    ),
    csv(`${year}存在问题与改进措施.csv`, [...keyHeaders, '存在问题', '改进措施', '责任科室', '完成时限'], issues),
  ]
}

const levels = [
  ['产出指标', '数量指标', '数量', '项'],
  ['产出指标', '质量指标', '合格率', '%'],
  ['产出指标', '时效指标', '按期完成率', '%'],
  ['效益指标', '社会效益指标', '受益覆盖率', '%'],
  ['效益指标', '可持续影响指标', '长效机制健全程度', ''],
  ['满意度指标', '服务对象满意度指标', '受益对象满意度', '%'],
] as const

function indicatorsOf(count: number, random: Random): string[][] {
  return Array.from({ length: count }, (_, index) => {
    const [level1, level2, suffix, unit] = levels[index % levels.length] ?? levels[0]
    const name = `${pick(works, random)}${index + 1}${suffix}`
    const weight = 90 / count
    if (unit === '') return [level1, level2, name, '健全', '', '达成预期指标', weight.toFixed(2), (0.9 * weight).toFixed(2), '']
    const target = unit === '%' ? 80 + Math.floor(15 * random()) : 10 + Math.floor(900 * random())
    const isMet = random() > 0.12
    const actual = isMet
      ? Math.min(unit === '%' ? 100 : 1e9, Math.ceil(target * (1 + 0.05 * random())))
      : Math.floor(target * (0.6 + 0.35 * random()))
    const score = weight * Math.min(1, actual / target)
    return [
      level1,
      level2,
      name,
      `≥${target}`,
      unit,
      String(actual),
      weight.toFixed(2),
      score.toFixed(2),
      isMet ? '' : '项目启动较晚',
    ]
  })
}

function issueOf(random: Random): string[] {
  const group = pick(templates, random)
  const work = `${pick(works, random)}${1 + Math.floor(40 * random())}期`
  const fill = (text: string) =>
    text
      .replaceAll('{w}', work)
      .replaceAll(/\{lp\}/g, String(60 + Math.floor(25 * random())))
      .replaceAll(/\{\w+\}/g, () => String(2 + Math.floor(40 * random())))
  return [
    fill(pick(group.issues, random)),
    fill(pick(group.measures, random)),
    random() < 0.5 ? '办公室' : '',
    random() < 0.4 ? '次年6月底前' : '',
  ]
}

function pick<T>(list: readonly T[], random: Random): T {
  return list[Math.floor(list.length * random())] as T
}

function cents(wan: number): number {
  return Math.round(wan * 100) / 100
}

/** mulberry32. */
function randomFrom(seed: number): Random {
  let state = seed | 0
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
}

function csv(name: string, headers: readonly string[], rows: readonly (readonly string[])[]): CsvFile {
  const text = [headers, ...rows].map((cells) => `${cells.join(',')}\r\n`).join('')
  return { name, bytes: new TextEncoder().encode(text) }
}
