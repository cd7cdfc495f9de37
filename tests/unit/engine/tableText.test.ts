import { describe, expect, it } from 'vitest'
import { headerOf, tableText } from '../../../src/engine/tableText'

const textOf = (table: string, rows: Parameters<typeof tableText>[1]) => new TextDecoder().decode(tableText(table, rows))

describe('tableText', () => {
  it('writes all columns in the order of the table, texts quoted, NULL as nothing', () => {
    expect(
      textOf('issue_labels', [
        { origin: 'cue', issue_id: '0:"一"', score: 0.5 },
        { issue_id: '', category_id: null },
      ]),
    ).toBe('issue_id,category_id,score,matched_cues,origin\n"0:""一""",,0.5,,"cue"\n"",,,,\n')
  })

  it('writes booleans and whole numbers plainly', () => {
    expect(textOf('dept_year', [{ d_code: '001', d_year: 2021, d_known: true, d_contradicting: false }])).toContain(
      '"001",2021,,,,,,true,false',
    )
  })

  it('refuses NaN: a missing number is NULL', () => {
    expect(() => tableText('text_pairs', [{ similarity: Number.NaN }])).toThrow(
      expect.objectContaining({ code: 'engine.notANumber', params: { column: 'similarity' } }),
    )
  })

  it('keeps every row where there are more than one piece is made of', () => {
    const rows = Array.from({ length: 10_000 }, (_, place) => ({ dept_code: String(place), entity_id: '中' }))
    const lines = textOf('dept_entity', rows).trimEnd().split('\n')
    expect(lines).toHaveLength(10_001)
    expect(lines.at(-1)).toBe('"9999","中"')
  })
})

describe('headerOf', () => {
  it('reads the names of the columns, with or without rows', () => {
    expect(headerOf(tableText('scheme_default', []))).toEqual(['fiscal_year', 'scheme_id'])
    expect(headerOf(new TextEncoder().encode('\ufeffdept_code,entity_id\r\n"1","1"'))).toEqual(['dept_code', 'entity_id'])
  })
})
