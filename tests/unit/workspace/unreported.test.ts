import { describe, expect, it } from 'vitest'
import { emptySelection } from '../../../src/domain/selection'
import { translate } from '../../../src/i18n/translate'
import { scopeSentence } from '../../../src/ui/selectionWords'
import type { Translate } from '../../../src/ui/useText'
import type { DatasetFacts } from '../../../src/views/View'
import { unreportedIn, unreportedNotes } from '../../../src/workspace/unreported'

const department = (code: string, office: string, unreported: readonly number[]) => ({
  code,
  name: code,
  shortName: code,
  type: 'GOV',
  office,
  entity: code,
  years: [2022, 2023],
  unreported,
})
/** 2022: B has not reported. 2023: B and C have not. */
const facts: DatasetFacts = {
  revision: 1,
  years: [2022, 2023],
  departments: [department('A', '行政科', []), department('B', '社保科', [2022, 2023]), department('C', '行政科', [2023])],
  categories: [],
  unlabelled: {},
  sample: false,
}
const t: Translate = (key, params) => translate('zh-CN', key, params)

describe('who handed in nothing', () => {
  it('is counted by year, as far as the filters go', () => {
    expect(unreportedIn(emptySelection, facts, [2022, 2023])).toEqual([
      { year: 2022, count: 1 },
      { year: 2023, count: 2 },
    ])
    expect(unreportedIn({ ...emptySelection, financeOffices: ['行政科'] }, facts, [2022, 2023])).toEqual([{ year: 2023, count: 1 }])
    // Nobody knows the size of who did not report.
    expect(unreportedIn({ ...emptySelection, sizeBands: ['SMALL'] }, facts, [2023])).toEqual([])
  })

  it('stands at the head of every page', () => {
    expect(scopeSentence(emptySelection, facts, 'zh-CN', t)).toBe('3 个部门 · 2023 年 · 含待核实记录 · 以下合计不含 2 个未报部门')
    expect(scopeSentence({ ...emptySelection, years: [2022, 2023] }, facts, 'zh-CN', t)).toContain(
      '以下合计不含未报部门（2022 年 1 个、2023 年 2 个）',
    )
  })

  it('stands on every export of a total that does not say it itself', () => {
    const view = { metrics: ['exec_rate_adjusted'], covers: 'year' as const }
    expect(unreportedNotes(view, emptySelection, facts, 'zh-CN')).toEqual(['合计不含未报部门：2023 年 2 个。'])
    expect(unreportedNotes({ ...view, covers: 'years' }, emptySelection, facts, 'zh-CN')).toEqual([
      '合计不含未报部门：2022 年 1 个、2023 年 2 个。',
    ])
    expect(unreportedNotes({ ...view, tellsMissing: true }, emptySelection, facts, 'zh-CN')).toEqual([])
    expect(unreportedNotes({ ...view, metrics: ['submitted_n'] }, emptySelection, facts, 'zh-CN')).toEqual([])
  })
})
