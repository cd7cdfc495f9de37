import { readdirSync, readFileSync, statSync } from 'node:fs'
import { resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import { makeSample } from '../../../data/samples/make.mjs'
import { folder, plantedList, sampleTables, tableNamed } from './sampleTables'

const realPlaces =
  /北京|天津|上海|重庆|河北|山西|辽宁|吉林|黑龙江|江苏|浙江|安徽|福建|江西|山东|河南|湖北|湖南|广东|海南|四川|贵州|云南|陕西|甘肃|青海|台湾|内蒙古|广西|西藏|宁夏|新疆|香港|澳门|广州|从化|云溪/

describe('the sample district', () => {
  it('is written byte for byte by its script', () => {
    const made = makeSample()
    const kept = readdirSync(folder).filter((name) => /\.(csv|json|md)$/.test(name))
    expect(made.map((one) => one.name).sort()).toEqual(kept.sort())
    for (const { name, bytes } of made)
      expect([name, Buffer.from(bytes).equals(readFileSync(resolve(folder, name)))]).toEqual([name, true])
  })

  it('stays below 3 MB', () => {
    const total = readdirSync(folder).reduce((sum, name) => sum + statSync(resolve(folder, name)).size, 0)
    expect(total).toBeLessThan(3_000_000)
  })

  it('has 22 exports: four a year, the list of departments and their lineage', () => {
    expect(sampleTables.map((table) => table.name)).toHaveLength(22)
  })

  it('comes in UTF-8 with and without a mark and in GB18030', () => {
    expect(tableNamed('2019年部门整体支出自评汇总.csv').encoding).toBe('utf-8-bom')
    expect(tableNamed('2020年部门整体支出自评汇总.csv').encoding).toBe('gb18030')
    expect(tableNamed('2021年部门整体支出自评汇总.csv').encoding).toBe('utf-8')
  })

  it('names no real province, nor the places of the reports we learned from', () => {
    const text = sampleTables.flatMap((table) => table.rows.flatMap((row) => Object.values(row.cells))).join('\n')
    expect(text.match(realPlaces)).toBeNull()
  })

  it('gives every department a name of the invented district, and a code of its own', () => {
    expect(plantedList.departments.filter((one) => !one.name.includes(plantedList.district.slice(0, 2)))).toEqual([])
    expect(new Set(plantedList.departments.map((one) => one.code)).size).toBe(plantedList.departments.length)
  })

  it('has about sixty departments in each of five years', () => {
    for (const year of plantedList.years) {
      const active = plantedList.departments.filter((one) => (one.from ?? 2019) <= year && year <= (one.to ?? 2023)).length
      expect(active).toBeGreaterThanOrEqual(60)
      expect(active).toBeLessThanOrEqual(70)
    }
  })

  it('lists the personal column 联系人 in one file only, without a name in it', () => {
    const withContact = sampleTables.filter((table) => table.headers.includes('联系人'))
    expect(withContact.map((table) => table.name)).toEqual(['2021年部门整体支出自评汇总.csv'])
    expect(new Set(withContact[0]?.rows.map((row) => row.cells.联系人))).toEqual(new Set(['经办人']))
  })
})
