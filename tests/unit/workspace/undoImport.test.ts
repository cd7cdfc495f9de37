import { describe, expect, it } from 'vitest'
import { defaultSettings } from '../../../src/workspace/defaultSettings'
import { openDataset } from '../../../src/workspace/openDataset'

const csv = (name: string, spent: number) => ({
  name,
  bytes: new TextEncoder().encode(
    `部门编码,部门名称,年度,调整后预算数（万元）,全年执行数（万元）\r\n219901,示例区档案馆,2023,860.5,${spent}\r\n`,
  ),
})

async function opened() {
  const dataset = openDataset()
  await dataset.load(defaultSettings)
  const take = async (name: string, spent: number) => {
    await dataset.preview([csv(name, spent)], {})
    const loaded = await dataset.build()
    await dataset.accept()
    return loaded.version
  }
  const takeBack = async () => {
    if (!(await dataset.recall())) return null
    const { version } = await dataset.build()
    await dataset.accept()
    return version
  }
  const spent = async () => (await dataset.intake())?.records.evaluations.map((row) => row.expenditure_actual) ?? null
  return { dataset, take, takeBack, spent }
}

describe('撤销导入', () => {
  it('brings back what a corrected file replaced, byte for byte the same data version', async () => {
    const { take, takeBack, spent } = await opened()
    const first = await take('汇总.csv', 800)
    await take('汇总.csv', 817.48)
    expect(await spent()).toEqual([817.48])
    expect(await takeBack()).toBe(first)
    expect(await spent()).toEqual([800])
  })

  it('goes back to nothing, and no further', async () => {
    const { take, takeBack, spent } = await opened()
    await take('汇总.csv', 800)
    await takeBack()
    expect(await spent()).toBeNull()
    expect(await takeBack()).toBeNull()
  })

  it('takes 清空 back', async () => {
    const { dataset, take, takeBack, spent } = await opened()
    const version = await take('汇总.csv', 800)
    await dataset.clear()
    expect(await takeBack()).toBe(version)
    expect(await spent()).toEqual([800])
  })

  it('is given up by another import that is previewed before it holds', async () => {
    const { dataset, take, spent } = await opened()
    await take('汇总.csv', 800)
    await dataset.recall()
    await take('另一份.csv', 900)
    expect((await spent())?.length).toBe(2)
  })

  it('remembers three imports', async () => {
    const { take, takeBack } = await opened()
    for (const amount of [1, 2, 3, 4, 5]) await take('汇总.csv', amount)
    expect([await takeBack(), await takeBack(), await takeBack()].every((one) => one !== null)).toBe(true)
    expect(await takeBack()).toBeNull()
  })
})
