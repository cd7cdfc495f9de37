import { readdirSync, readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import Papa from 'papaparse'

export const folder = resolve(import.meta.dirname, '../../../data/samples')

export interface Planted {
  readonly kind: string
  readonly code: string
  readonly name: string
  readonly year: number
  readonly table: 'evaluations' | 'funds' | 'indicators' | 'issues'
  readonly facts: Readonly<Record<string, string | number | boolean>>
  readonly file: string
  readonly line: number
}

export interface PlantedList {
  readonly district: string
  readonly years: readonly number[]
  readonly departments: readonly { code: string; name: string; type: string; from: number | null; to: number | null }[]
  readonly lineage: readonly { year: number; type: string; from: string | null; to: string | null }[]
  readonly evaluationCount: number
  readonly missing: readonly { code: string; year: number }[]
  readonly late: readonly { code: string; year: number; date: string }[]
  readonly recurrences: readonly { codes: readonly string[]; category: string; years: readonly number[] }[]
  readonly planted: readonly Planted[]
}

export interface SampleRow {
  readonly line: number
  readonly cells: Readonly<Record<string, string>>
}

export interface SampleTable {
  readonly name: string
  readonly encoding: 'utf-8' | 'utf-8-bom' | 'gb18030'
  readonly headers: readonly string[]
  readonly rows: readonly SampleRow[]
}

export const plantedList = JSON.parse(readFileSync(resolve(folder, 'planted.json'), 'utf8')) as PlantedList
export const ofKind = (kind: string) => plantedList.planted.filter((one) => one.kind === kind)

function decode(bytes: Uint8Array): { text: string; encoding: SampleTable['encoding'] } {
  try {
    const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes)
    return text.startsWith('\ufeff') ? { text: text.slice(1), encoding: 'utf-8-bom' } : { text, encoding: 'utf-8' }
  } catch {
    return { text: new TextDecoder('gb18030', { fatal: true }).decode(bytes), encoding: 'gb18030' }
  }
}

const nameHeaders = ['部门名称', '单位名称', '部门(单位)名称', '填报单位', '原部门名称']
const isHeader = (cells: readonly string[]) => cells.some((cell) => nameHeaders.includes(cell))

function read(name: string): SampleTable {
  const { text, encoding } = decode(readFileSync(resolve(folder, name)))
  const lines = Papa.parse<string[]>(text, { delimiter: text.includes('\t') ? '\t' : /;.*;/.test(text) ? ';' : ',' }).data
  const headerIndex = lines.findIndex(isHeader)
  const headers = lines[headerIndex] ?? []
  const rows: SampleRow[] = []
  for (const [index, cells] of lines.entries()) {
    const isRecord = index > headerIndex && cells.length === headers.length && !isHeader(cells) && !cells.includes('合计')
    if (isRecord) rows.push({ line: index + 1, cells: Object.fromEntries(headers.map((header, at) => [header, cells[at] ?? ''])) })
  }
  return { name, encoding, headers, rows }
}

export const sampleTables: readonly SampleTable[] = readdirSync(folder)
  .filter((name) => name.endsWith('.csv'))
  .sort()
  .map(read)

export function tableNamed(name: string): SampleTable {
  const table = sampleTables.find((one) => one.name === name)
  if (!table) throw new Error(`no sample file ${name}`)
  return table
}

/** What the columns are called in the different years. */
const headersOf = {
  code: ['部门编码', '单位编码', '预算部门编码', '单位代码'],
  department: ['部门名称', '单位名称', '部门(单位)名称', '填报单位'],
  initial: ['年初预算数', '年初预算数(元)', '年初批复预算', '年初预算', '年初预算数(万元)', '年初预算(元)'],
  adjustment: ['预算调整数', '年中调整数(元)', '追加(减)预算', '调整预算', '预算调整数(万元)', '年度预算调整(元)'],
  adjusted: ['调整后预算数', '全年预算数(元)', '全年(调整)预算数', '预算现额', '调整后预算数(万元)', '调整后预算(元)', '全年预算'],
  actual: ['全年执行数', '实际支出(元)', '全年实际支出', '执行数', '全年执行数(万元)', '执行数(元)', '预算执行数'],
  rate: ['预算执行率', '预算执行率(%)', '预算完成率', '支出执行率'],
  scoreExecution: ['预算执行得分', '执行率得分', '预算执行情况得分', '预算执行率得分'],
  scoreOutput: ['产出指标得分', '产出得分', '产出指标自评得分'],
  scoreBenefit: ['效益指标得分', '效益得分', '效益指标自评得分'],
  scoreSatisfaction: ['满意度指标得分', '满意度得分', '服务对象满意度得分'],
  total: ['自评总分', '自评得分', '综合得分', '自评分'],
  grade: ['自评等级', '自评等次', '评价等级', '绩效等次'],
  submitted: ['报送日期', '填报日期', '上报日期', '提交日期'],
  due: ['报送截止日期', '截止日期', '报送时限'],
  fund: ['资金来源', '资金性质', '资金类别'],
  level1: ['一级指标', '一级指标名称'],
  indicator: ['三级指标', '指标名称', '三级指标名称'],
  target: ['年度指标值', '目标值', '指标值'],
  operator: ['计算符号', '指标性质'],
  done: ['实际完成值', '全年完成值'],
  weight: ['分值', '指标分值', '指标权重'],
  score: ['得分', '指标得分', '自评得分'],
  reason: ['偏差原因分析及改进措施', '偏差原因分析', '未完成原因分析', '偏差原因', '未完成原因', '执行偏差原因'],
  issue: ['存在问题', '存在的主要问题', '问题描述', '存在的问题'],
  measure: ['改进措施', '下一步改进措施', '整改措施'],
} as const

export function cell(row: SampleRow, what: keyof typeof headersOf): string {
  const header = headersOf[what].find((one) => one in row.cells)
  if (header === undefined) throw new Error(`no ${what} among ${Object.keys(row.cells).join(' ')}`)
  return row.cells[header] ?? ''
}

export const numberIn = (row: SampleRow, what: keyof typeof headersOf) =>
  Number(cell(row, what).replaceAll(',', '').replace('%', ''))

/** Exports of 2020 and 2022 are in 元, the others in 万元. */
export const wanIn = (row: SampleRow, what: keyof typeof headersOf, year: number) =>
  numberIn(row, what) / (year === 2020 || year === 2022 ? 10_000 : 1)

export const summaryOf = (year: number) => tableNamed(`${year}年部门整体支出自评汇总.csv`)
export const fundsOf = (year: number) => tableNamed(`${year}_资金来源.csv`)
export const indicatorsOf = (year: number) => tableNamed(`${year}绩效指标.csv`)
export const issuesOf = (year: number) => tableNamed(`${year}存在问题与改进措施.csv`)

export function rowOf(one: Planted): SampleRow {
  const row = tableNamed(one.file).rows.find((candidate) => candidate.line === one.line)
  if (!row) throw new Error(`${one.file} has no row in line ${one.line}`)
  return row
}
