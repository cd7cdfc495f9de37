import { strToU8 } from 'fflate'
import { describe, expect, it } from 'vitest'
import type { ImportChoices } from '../../../src/intake/Reading'
import { defaultSettings } from '../../../src/workspace/defaultSettings'
import { openDataset } from '../../../src/workspace/openDataset'

const csv = (name: string, ...rows: string[]) => ({
  name,
  bytes: strToU8(['部门编码,部门名称,年度,调整后预算数（万元）,全年执行数（万元）', ...rows].join('\r\n')),
  direct: true,
})

const inAlready = csv(
  '2022.csv',
  '219005,示例区教育局,2022,100,90',
  '219008,示例区发展和改革局,2022,100,90',
  '001001,示例区档案馆,2022,100,90',
)

async function given(choices: ImportChoices, ...rows: string[]) {
  const dataset = openDataset()
  await dataset.load(defaultSettings)
  await dataset.preview([inAlready], {})
  await dataset.accept()
  const { matching } = await dataset.preview([csv('2023.csv', ...rows)], choices)
  await dataset.accept()
  const codes = (await dataset.intake())?.records.evaluations.filter((row) => row.fiscal_year === 2023).map((row) => row.dept_code)
  return {
    unsure: matching?.unsure.map(({ why, written, near }) => [why, written, near.map((one) => one.code).join()]),
    known: matching?.known.map((one) => one.code),
    codes,
  }
}

describe('部门匹配 of an import', () => {
  it('has nothing to ask of codes and names that are in the data', async () => {
    const found = await given({}, '219005,示例区教育局,2023,100,90', ',教育局,2023,1,1')
    expect(found.unsure).toEqual([])
    expect(found.known).toEqual(['001001', '219005', '219008'])
  })

  it('offers the department of a shortened name and takes nothing by itself', async () => {
    const found = await given({}, ',示例区发改局,2023,100,90')
    expect(found.unsure).toEqual([['unmatched', '示例区发改局', '219008']])
    expect(found.codes).toEqual(['U:示例区发改局'])
  })

  it('follows the person who says which department it is', async () => {
    const found = await given({ '2023.csv': { departments: { 示例区发改局: '219008' } } }, ',示例区发改局,2023,100,90')
    expect(found.unsure).toEqual([])
    expect(found.codes).toEqual(['219008'])
  })

  it('asks no more about a department that a person called a new one', async () => {
    const found = await given({ '2023.csv': { departments: { 示例区发改局: 'U:示例区发改局' } } }, ',示例区发改局,2023,100,90')
    expect(found.unsure).toEqual([])
    expect(found.codes).toEqual(['U:示例区发改局'])
  })

  it('does not ask again about a department that is in without a code', async () => {
    const dataset = openDataset()
    await dataset.load(defaultSettings)
    await dataset.preview([csv('2022.csv', ',示例区园林局,2022,100,90')], {})
    await dataset.accept()
    const { matching } = await dataset.preview([csv('2023.csv', ',示例区园林局,2023,100,90')], {})
    expect(matching?.unsure).toEqual([])
  })

  it('lists a code that is new, and lets the choice for its name win over the code', async () => {
    const row = '219905,示例区教育和体育局,2023,100,90'
    expect((await given({}, row)).unsure).toEqual([['new', '示例区教育和体育局', '219005']])
    expect((await given({ '2023.csv': { departments: { 示例区教育和体育局: '219005' } } }, row)).codes).toEqual(['219005'])
  })

  it('offers the whole code for one without its zeros and without a name', async () => {
    expect((await given({}, '1001,,2023,100,90')).unsure).toEqual([['zeros', '1001', '001001']])
    expect((await given({ '2023.csv': { departments: { 1001: '001001' } } }, '1001,,2023,100,90')).codes).toEqual(['001001'])
  })

  it('offers the owner of a name that stands beside the code of another department', async () => {
    const row = '219008,示例区教育局,2023,100,90'
    const found = await given({}, row)
    expect(found.unsure).toEqual([['foreign', '示例区教育局', '219005']])
    expect(found.codes).toEqual(['219008'])
    expect((await given({ '2023.csv': { departments: { 示例区教育局: '219005' } } }, row)).codes).toEqual(['219005'])
    // The foreign name does not become what 219008 is called in the offers.
    expect((await given({}, row, ',示例区发改局,2023,1,1')).unsure).toContainEqual(['unmatched', '示例区发改局', '219008'])
  })
})
