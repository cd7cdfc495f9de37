import { describe, expect, it } from 'vitest'
import type { Problem } from '../../../src/domain/errors'
import type { Returned } from '../../../src/intake/Reading'
import { returnedCsv } from '../../../src/ui/import/returnedCsv'

const fault = (column: string, raw: string): Problem => ({
  code: 'unknown.code',
  origin: { source: '资金.csv', line: 2, column, raw },
  params: {},
})
const returned = (problems: readonly Problem[], rowText: string): Returned => ({
  table: 'funds',
  problems,
  line: 2,
  source: '资金.csv',
  rowText,
})

describe('退回清单', () => {
  it('has one line a fault, with the place and the untouched row', () => {
    const text = returnedCsv([returned([fault('实际支出', '四百万'), fault('年度', '去年')], '101,四百万,去年')], 'zh-CN')
    expect(text).toBe(
      '\uFEFFsource_file,source_sheet,source_row,column,raw,code,reason,row_text\r\n' +
        '资金.csv,,2,实际支出,四百万,unknown.code,problem.unknown.code,"101,四百万,去年"\r\n' +
        '资金.csv,,2,年度,去年,unknown.code,problem.unknown.code,"101,四百万,去年"\r\n',
    )
  })

  it('lets no cell become a formula in a spreadsheet', () => {
    const [, line] = returnedCsv([returned([fault('备注', '=1+1')], '@x')], 'zh-CN').split('\r\n')
    expect(line).toBe("资金.csv,,2,备注,'=1+1,unknown.code,problem.unknown.code,'@x")
  })
})
