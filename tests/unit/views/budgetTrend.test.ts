import { describe, expect, it } from 'vitest'
import type { Row } from '../../../src/domain/row'
import { emptySelection, type Selection } from '../../../src/domain/selection'
import { view } from '../../../src/views/completion-trend'
import type { DatasetFacts } from '../../../src/views/View'
import { pictureContext } from './inventedDistrict'

const codes = ['A', 'B', 'C', 'D', 'E', 'F', 'G', 'H', 'I'] as const
const years = [2021, 2022, 2023]
const facts: DatasetFacts = {
  revision: 1,
  years,
  departments: codes.map((code) => ({
    code,
    name: `${code}局`,
    shortName: '',
    type: code === 'I' ? 'TOWN' : 'GOV',
    office: null,
    entity: code,
    years,
  })),
  categories: [],
  unlabelled: {},
  sample: false,
}

const record = (department: string, year: number, actual: number): Row => ({
  department,
  entity: department,
  departmentType: department === 'I' ? 'TOWN' : 'GOV',
  sizeBand: 'SMALL',
  year,
  exec_rate_adjusted: actual / 100,
  'exec_rate_adjusted.num': actual,
  'exec_rate_adjusted.den': 100,
  'exec_rate_adjusted.n': 1,
  budget_adjusted: 100,
  expenditure_actual: actual,
})

// A to H spend 81 … 88 of 100 in 2021, 2 more each year after; I spends 60.
const rows = years.flatMap((year, index) =>
  codes.map((code, place) => record(code, year, code === 'I' ? 60 : 81 + place + 2 * index)),
)

function modelOf(
  selection: Partial<Selection>,
  more: Partial<DatasetFacts> = {},
  answers: readonly (readonly Row[])[] = [rows, [], rows],
) {
  const model = view.model(answers, { ...emptySelection, ...selection }, { ...facts, ...more })
  if (model === null) throw new Error('no model')
  return model
}
const notesOf = (model: ReturnType<typeof modelOf>) => view.notes(model, pictureContext)
const tableOf = (model: ReturnType<typeof modelOf>) => {
  const { columns, rows: lines } = view.table(model, pictureContext)
  return { heads: columns.map((one) => one.label), last: lines.at(-1)?.cells.map((one) => one.text) ?? [] }
}

describe('the trend of a chosen department', () => {
  it('stands over the quartiles of its peers, which are named', () => {
    const model = modelOf({ departments: ['A'] })
    // A to H in 2023: 85 … 92; a quarter of seven steps up is 86.75, three quarters 90.25.
    const band = model.peers?.spreads.at(-1)
    expect(band?.n).toBe(8)
    expect(band?.p25).toBeCloseTo(0.8675, 12)
    expect(band?.p75).toBeCloseTo(0.9025, 12)
    expect(notesOf(model).join()).toContain('浅色带为同类的四分位区间（P25–P75）：政府部门·小型，2023 n 8')
    expect(view.title(model, pictureContext)).toBe('A局 2021–2023 年执行率升 4.00 个百分点，至 85.00%')
  })

  it('has no band of peers where the chosen have different ones, and says so', () => {
    const model = modelOf({ departments: ['A', 'I'] })
    expect(model.peers).toBeNull()
    expect(notesOf(model).join()).toContain('所选部门同类不同，浅色带为全部部门的四分位区间')
  })

  it('takes 自选同类 in place of the automatic peers', () => {
    const model = modelOf({ departments: ['A'], peers: ['B', 'C'] })
    expect(model.peers?.spreads.at(-1)).toEqual({ n: 3, p25: null, p75: null })
    expect(notesOf(model).join()).toContain('同类（自选同类 3 个）不足 8 个，不画四分位区间')
  })

  it('carries the columns of the switch for each chosen department', () => {
    const peers = tableOf(modelOf({ departments: ['A'], compareWith: 'peers' }))
    expect(peers.heads.slice(6)).toEqual(['A局', 'A局 同类中位', 'A局 与同类差', 'A局 同类位次'])
    // 85 against the median of 85 … 92, the last of eight.
    expect(peers.last.slice(6)).toEqual(['85.00%', '88.50%', '−3.50', '第 8/8'])
    const before = tableOf(modelOf({ departments: ['A'], compareWith: 'lastYear' }))
    expect(before.last.slice(6)).toEqual(['85.00%', '83.00%', '+2.00'])
    expect(tableOf(modelOf({ compareWith: null })).heads).toHaveLength(6)
  })

  it('breaks where the department was split, and is not called a change', () => {
    const split = { type: 'SPLIT', year: 2022, from: 'A', to: 'B', share: null }
    const model = modelOf({ departments: ['A'] }, { lineage: [split, { ...split, to: 'C' }] })
    expect(model.lines[0]?.breaks).toEqual([1])
    expect(model.lines[0]?.beside[1]?.before).toBeNull()
    expect(view.title(model, pictureContext)).toBe('A局 2023 年执行率 85.00%')
    expect(notesOf(model).join()).toContain('拆分后前后不可比，线段断开：A局（2022）')
    const series = view.option(model, pictureContext).series as readonly { id?: string; data?: readonly { value?: unknown }[] }[]
    const own = series.filter((one) => one.id?.startsWith('department-A'))
    expect(own.map((one) => one.data?.map((point) => point.value))).toEqual([
      [0.81, '-', '-'],
      ['-', 0.83, 0.85],
    ])
  })

  it('leaves a missing year as a gap in the line and in what stands beside it', () => {
    const without = rows.filter((row) => !(row.department === 'A' && row.year === 2022))
    const model = modelOf({ departments: ['A'] }, {}, [without, [], without])
    expect(model.lines[0]?.rates).toEqual([0.81, null, 0.85])
    expect(tableOf(model).last.slice(6)).toEqual(['85.00%', '—', '—'])
  })
})

describe('the breaks that the user keeps', () => {
  const yearNotes = [
    { year: 2023, text: '评分方案改为 GD5' },
    { year: 2022, text: '启用新表' },
    { year: 2021, text: '数据自此开始' },
  ]

  it('stand between two shown years, numbered in order of time, with their words in the notes', () => {
    const model = modelOf({}, { notes: { peerLists: [], yearNotes } })
    expect(model.breaks.map((one) => [one.mark, one.at])).toEqual([
      ['①', 1],
      ['②', 2],
    ])
    expect(notesOf(model)).toContain('① 2022 年起：启用新表')
    expect(notesOf(model)).toContain('② 2023 年起：评分方案改为 GD5')
    expect(notesOf(model).join()).not.toContain('数据自此开始')
  })
})
