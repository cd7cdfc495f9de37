import { describe, expect, it } from 'vitest'
import { defaultSettings } from '../../../src/workspace/defaultSettings'
import { openDataset } from '../../../src/workspace/openDataset'
import { returnTable, returnWorkbook } from '../../../src/workspace/returnListFiles'

const header = '部门编码,部门名称,年度,指标名称,分值（分）,得分（分）'
const csv = (name: string, rows: readonly string[]) => ({
  name,
  bytes: new TextEncoder().encode(`${[header, ...rows].join('\r\n')}\r\n`),
})
const good = '219901,示例区档案馆,2023,接收档案卷数,10,10'
const faulty = '219901,示例区档案馆,2023,"数字化,页数",十分之九点,9'
const mended = '219901,示例区档案馆,2023,"数字化,页数",10,9'

async function opened() {
  const dataset = openDataset()
  await dataset.load(defaultSettings)
  const take = async (name: string, rows: readonly string[]) => {
    await dataset.preview([csv(name, rows)], {})
    await dataset.build()
    await dataset.accept()
    return dataset.returnList()
  }
  return { dataset, take }
}

describe('退回清单', () => {
  it('names the department of a returned row and stands open', async () => {
    const { take } = await opened()
    const list = await take('指标.csv', [good, faulty])
    expect(list).toMatchObject([{ source: '指标.csv', line: 3, deptCode: '219901', deptName: '示例区档案馆', closedBy: null }])
  })

  it('is closed by another file that brings the same indicator in, and by no other indicator or year', async () => {
    const { take } = await opened()
    await take('指标.csv', [good, faulty])
    expect((await take('别的.csv', ['219901,示例区档案馆,2023,接待人次,10,9']))[0]?.closedBy).toBeNull()
    expect((await take('去年.csv', [mended.replace('2023', '2022')]))[0]?.closedBy).toBeNull()
    expect((await take('更正.csv', [mended]))[0]?.closedBy).toBe('更正.csv')
  })

  it('is closed by the same file given again without the fault, and stays told', async () => {
    const { take } = await opened()
    await take('指标.csv', [good, faulty])
    expect(await take('指标.csv', [good, mended])).toMatchObject([{ line: 3, closedBy: '指标.csv' }])
    expect(await take('别的.csv', ['219901,示例区档案馆,2023,接待人次,10,9'])).toMatchObject([{ closedBy: '指标.csv' }])
  })

  it('comes as a table by file or by department, and as a workbook', async () => {
    const { take } = await opened()
    const list = await take('指标.csv', [good, faulty])
    const table = returnTable(list, 'department', 'zh-CN')
    expect(table.columns.slice(0, 2).map((column) => column.label)).toEqual(['部门', '文件'])
    expect(table.rows[0]?.cells.map((cell) => cell.text)).toEqual([
      '219901 示例区档案馆',
      '指标.csv',
      '—',
      '3',
      '绩效指标表',
      '分值（分）',
      '十分之九点',
      '指标.csv 第3行「分值（分）」：“十分之九点”无法识别为数字，请填写数字。',
      '待更正',
    ])
    expect((await returnWorkbook(list, 'zh-CN')).slice(0, 2)).toEqual(new Uint8Array([0x50, 0x4b]))
  })
})
