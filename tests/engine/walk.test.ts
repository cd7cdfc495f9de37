import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { emptySelection } from '../../src/domain/selection'
import type { ViewAnswer, ViewContext } from '../../src/views/View'
import type { Workspace } from '../../src/workspace/Workspace'
import { gb18030 } from '../support/gb18030'
import { workspaceWith } from '../support/nodeWorkspace'

// One cell, 4,317,700.00 元 in line 3 of a GB18030 export, from the bytes to every place where somebody reads it, and back.
const file = '2021年资金.csv'
const text = [
  '部门编码,部门名称,年初预算(元),调整后预算(元),实际支出(元)',
  '101001,示例区档案馆,"1,000,000.00","1,000,000.00","900,000.00"',
  '219001,示例区总工会,"4,500,000.00","4,500,000.00","4,317,700.00"',
  '',
].join('\r\n')

const context: ViewContext = { locale: 'zh-CN', moneyUnit: '万元', width: 600, theme: 'light', forExport: false }
const selection = { ...emptySelection, years: [2021] }
const options = { bureau: '示例区财政局', date: '2024-03-15', page: '总览' }
// 431.77 / 450
const shown = '95.95%'

let workspace: Workspace
let ranking: ViewAnswer
let preview: Awaited<ReturnType<typeof workspaceWith>>['preview']

beforeAll(async () => {
  const imported = await workspaceWith([{ name: file, bytes: gb18030(text) }])
  workspace = imported.workspace
  preview = imported.preview
  const answer = await workspace.answer('completion-ranking', selection, context)
  if (answer === null) throw new Error('nothing to show')
  ranking = answer
})
afterAll(() => workspace.close())

describe('a cell on its way', () => {
  it('is read from its bytes, its unit from the name of its column', () => {
    expect(preview.files[0]).toMatchObject({ encoding: 'gb18030', unit: '元', rowsRead: 2, loaded: 2, returned: 0, ignored: 0 })
    expect(preview.files[0]?.unitEvidence).toContain('实际支出(元)')
  })

  it('is 431.77 万元 of 450.00 in the table of the ranking', () => {
    const row = ranking.table.rows.find((one) => one.key?.department === '219001')
    expect(row?.cells.map((cell) => cell.text).slice(0, 2)).toEqual(['示例区总工会', shown])
    expect(row?.cells[1]?.value).toBeCloseTo(431.77 / 450, 12)
  })

  it('is the same text in the tooltip of its bar', () => {
    const series = ranking.option.series as readonly {
      data: readonly { key?: { department?: string }; tip?: readonly string[] }[]
    }[]
    const bar = series[0]?.data.find((one) => one.key?.department === '219001')
    expect(bar?.tip?.join('\n')).toContain(shown)
  })

  it('is the same text in the picture that is handed over', async () => {
    const snapshot = await workspace.snapshot('completion-ranking', selection, context, options)
    expect(snapshot?.svg).toContain(shown)
    expect(snapshot?.svg).toContain('示例区财政局')
    expect(snapshot?.name).toBe('2021_总览_预算执行率排行_2024-03-15')
  })

  it('is the number itself in the table as a file', async () => {
    const csv = await workspace.tableCsv('completion-ranking', selection, context, options)
    const line = csv?.text.split('\r\n').find((one) => one.startsWith('示例区总工会'))
    expect(Number(line?.split(',')[1])).toBeCloseTo(431.77 / 450, 12)
  })

  it('leads back to its file, line, column and untouched text', async () => {
    const key = ranking.table.rows.find((one) => one.key?.department === '219001')?.key ?? {}
    const origins = await workspace.trace('completion-ranking', key, selection, 20)
    expect(origins).toContainEqual(expect.objectContaining({ source: file, line: 3, column: '实际支出(元)', raw: '4,317,700.00' }))
    expect(origins).toContainEqual(
      expect.objectContaining({ source: file, line: 3, column: '调整后预算(元)', raw: '4,500,000.00' }),
    )
    expect(origins.every((one) => one.line === 3)).toBe(true)
  })
})
