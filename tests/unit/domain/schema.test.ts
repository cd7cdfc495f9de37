import { describe, expect, it } from 'vitest'
import { columnsOf, enumLabel, enums, tableIds, tables } from '../../../src/domain/schema'

const places = tableIds.flatMap((table) => columnsOf(table).map((column) => ({ place: `${table}.${column.id}`, table, column })))
const chineseOf = (place: (typeof places)[number]) => place.column.definition['zh-CN']

function repeated(texts: readonly string[]): readonly string[] {
  return texts.filter((text, index) => texts.indexOf(text) !== index)
}

describe('the seven tables', () => {
  it('explains every column in one Chinese sentence', () => {
    const unexplained = places.filter((place) => !/^[^。]{6,}。$/.test(chineseOf(place)))
    expect(unexplained.map((place) => place.place)).toEqual([])
  })

  it.each(tableIds)('%s: no two columns share a definition or a label', (table) => {
    const columns = columnsOf(table)
    expect(repeated(columns.map((column) => column.definition['zh-CN']))).toEqual([])
    expect(repeated(columns.map((column) => column.label['zh-CN']))).toEqual([])
    expect(repeated(columns.map((column) => column.label.en ?? ''))).toEqual([])
  })

  it('says 万元 of an amount and what 1 means of a ratio', () => {
    const amounts = places.filter((place) => place.column.type === 'amount')
    expect(amounts.filter((place) => !chineseOf(place).includes('万元')).map((place) => place.place)).toEqual([])
    const ratios = places.filter((place) => place.column.type === 'ratio')
    expect(ratios.filter((place) => !chineseOf(place).includes('1 表示 100%')).map((place) => place.place)).toEqual([])
  })

  it('has an English name for every table, column and code', () => {
    expect(tableIds.filter((id) => !tables[id].label.en)).toEqual([])
    expect(places.filter((place) => !place.column.label.en).map((place) => place.place)).toEqual([])
    const codes = Object.entries(enums).flatMap(([id, labels]) =>
      Object.entries(labels).map(([code, label]) => ({ id, code, label })),
    )
    expect(codes.filter((one) => !one.label.en || !one.label['zh-CN']).map((one) => `${one.id}.${one.code}`)).toEqual([])
  })

  it('gives values to enum columns and to no other', () => {
    const mixed = places.filter((place) => (place.column.type === 'enum') !== (place.column.values !== null))
    expect(mixed.map((place) => place.place)).toEqual([])
  })

  it('has its primary keys among its required columns, but for the codes of a lineage event', () => {
    const loose = tableIds.flatMap((table) =>
      tables[table].primaryKey
        .filter((key) => !columnsOf(table).some((column) => column.id === key && column.required))
        .map((key) => `${table}.${key}`),
    )
    expect(loose).toEqual(['lineage.from_code', 'lineage.to_code'])
  })
})

describe('the label of a code', () => {
  it('is 镇街 for TOWN, in both languages', () => {
    expect(enumLabel('dept_type', 'TOWN')).toEqual({ 'zh-CN': '镇街', en: 'Towns and subdistricts' })
  })

  it('is the code itself where the code is not known', () => {
    expect(enumLabel('dept_type', 'BANK')).toEqual({ 'zh-CN': 'BANK' })
  })
})
