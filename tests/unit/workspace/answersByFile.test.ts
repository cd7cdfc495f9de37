import { zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import type { ImportChoices } from '../../../src/intake/Reading'
import { defaultSettings } from '../../../src/workspace/defaultSettings'
import { openDataset } from '../../../src/workspace/openDataset'

/** The unit of its amounts cannot be told, and is asked. */
const unitless = (code: string, spent: number) =>
  new TextEncoder().encode(`部门编码,部门名称,年度,调整后预算数,全年执行数\r\n${code},示例${code}局,2023,860.5,${spent}\r\n`)
const csv = (name: string, code: string, spent: number) => ({ name, bytes: unitless(code, spent) })

async function opened() {
  const dataset = openDataset()
  await dataset.load(defaultSettings)
  const take = async (files: readonly { name: string; bytes: Uint8Array }[], choices: ImportChoices) => {
    const preview = await dataset.preview(files, choices)
    const { version } = await dataset.build()
    await dataset.accept()
    return { version, asked: preview.files.filter((one) => one.status === 'ask').map((one) => one.source) }
  }
  const spent = async () =>
    Object.fromEntries(
      (await dataset.intake())?.records.evaluations.map((row) => [String(row.dept_code), row.expenditure_actual]) ?? [],
    )
  return { dataset, take, spent }
}

describe('answers for all files of an import', () => {
  it('stay with those files when another import is given others', async () => {
    const { dataset, take, spent } = await opened()
    await take([csv('甲.csv', '101001', 8_000_000)], { '*': { unit: '元' } })
    expect(await spent()).toEqual({ '101001': 800 })
    await take([csv('乙.csv', '102001', 817.48)], { '*': { unit: '万元' } })
    expect(await spent()).toEqual({ '101001': 800, '102001': 817.48 })
    expect((await dataset.held()).choices).toEqual({ '甲.csv': { unit: '元' }, '乙.csv': { unit: '万元' } })
  })

  it('stay with the files within an archive, and with those of any year', async () => {
    const { take, spent } = await opened()
    const archive = { name: '报送.zip', bytes: zipSync({ '2023年汇总.csv': unitless('101001', 8_000_000) }) }
    await take([archive], { '*': { unit: '元' } })
    await take([csv('2023年汇总.csv', '102001', 817.48)], { '{年度}年汇总.csv': { unit: '万元' } })
    await take([csv('丙.csv', '103001', 9_000)], { '*': { unit: '千元' } })
    expect(await spent()).toEqual({ '101001': 800, '102001': 817.48, '103001': 900 })
  })

  it('are taken back with the import', async () => {
    const { dataset, take, spent } = await opened()
    const first = await take([csv('甲.csv', '101001', 8_000_000)], { '*': { unit: '元' } })
    await take([csv('乙.csv', '102001', 817.48)], { '*': { unit: '万元' } })
    expect(await dataset.recall()).toBe(true)
    expect((await dataset.build()).version).toBe(first.version)
    await dataset.accept()
    expect(await spent()).toEqual({ '101001': 800 })
  })

  it('hold for a corrected file of the same name that is given without any', async () => {
    const { take, spent } = await opened()
    await take([csv('甲.csv', '101001', 8_000_000)], { '*': { unit: '元' } })
    const { asked } = await take([csv('甲.csv', '101001', 8_500_000)], {})
    expect(asked).toEqual([])
    expect(await spent()).toEqual({ '101001': 850 })
  })

  it('of an older project file are read file by file', async () => {
    const { dataset, spent } = await opened()
    const files = [csv('甲.csv', '101001', 8_000_000), csv('2023年乙.csv', '102001', 817.48)]
    const choices: ImportChoices = { '*': { unit: '元' }, '{年度}年乙.csv': { unit: '万元' } }
    await dataset.replace({ files, choices, closed: [], settings: defaultSettings })
    await dataset.build()
    expect((await dataset.accept()).choices).toEqual({ '甲.csv': { unit: '元' }, '2023年乙.csv': { unit: '万元' } })
    expect(await spent()).toEqual({ '101001': 800, '102001': 817.48 })
  })
})
