import { describe, expect, it } from 'vitest'
import { findCues, indexCues } from '../../../src/issues/cueIndex'
import { type Scorable, scoreCues } from '../../../src/issues/cues'
import type { Cue, IssueCategory } from '../../../src/reference/categories'

const category = (id: string, cues: Cue[], negativeCues: Cue[] = []): IssueCategory => ({
  id,
  label: { 'zh-CN': id },
  definition: { 'zh-CN': id },
  cues,
  negativeCues,
  measureCues: [],
})
const all = (one: IssueCategory) => [...one.cues, ...one.negativeCues]

describe('finding a cue in a clause', () => {
  const found = (cue: string, clause: string) =>
    findCues(indexCues([category('A', [{ cue, weight: 4 }])], all), clause).map(({ words, start, end }) => [
      words.join(' '),
      start,
      end,
    ])

  it('takes the synonym that stands first', () => {
    expect(found('采购|招标|合同', '合同与采购都不规范')).toEqual([['合同', 0, 2]])
  })

  it('takes the earlier of the list where two synonyms begin at one place', () => {
    expect(found('预算编|预算编制', '预算编制不细')).toEqual([['预算编', 0, 3]])
    expect(found('预算编制|预算编', '预算编制不细')).toEqual([['预算编制', 0, 4]])
  })

  it('asks for both sides of A+B, in any order, on different words', () => {
    expect(found('预算+不细', '不细的是预算')).toEqual([['预算 不细', 4, 6]])
    expect(found('预算+预算编制', '预算编制不细')).toEqual([])
    expect(found('预算+预算编制', '年初预算与预算编制脱节')).toEqual([['预算 预算编制', 2, 4]])
    expect(found('预算+不细', '预算编制')).toEqual([])
  })

  it('asks for all three sides of A+B+C', () => {
    expect(found('指标+目标+不符', '目标与指标不符')).toEqual([['指标 目标 不符', 3, 5]])
    expect(found('指标+目标+不符', '目标与指标')).toEqual([])
  })

  it('lets A&B lie on the same words', () => {
    expect(found('预算&预算编制', '预算编制不细')).toEqual([['预算 预算编制', 0, 2]])
  })

  it('lets B of A~B begin at most 8 characters after A', () => {
    expect(found('预算~不细', '预算一二三四五六七八不细')).toEqual([['预算 不细', 0, 12]])
    expect(found('预算~不细', '预算一二三四五六七八九不细')).toEqual([])
    expect(found('预算~不细', '不细的预算')).toEqual([])
  })

  it('reads @NAME as a list of the lexicon, and words of one character', () => {
    expect(found('进度+@SLOW', '支出进度一拖再拖')).toEqual([['进度 一拖再拖', 2, 4]])
    expect(found('预算+粗', '预算编得粗')).toEqual([['预算 粗', 0, 2]])
  })
})

describe('the score of cues', () => {
  const clause = (text: string, rest: Partial<Scorable> = {}): Omit<Scorable, 'matches'> => ({
    text,
    polarity: 'PROB',
    weight: 1,
    problemAt: Number.POSITIVE_INFINITY,
    ...rest,
  })
  const score = (categories: IssueCategory[], ...clauses: Omit<Scorable, 'matches'>[]) => {
    const index = indexCues(categories, all)
    return scoreCues(
      categories.length,
      clauses.map((one) => ({ ...one, matches: findCues(index, one.text) })),
    )
  }
  const budget = category('BUDGET', [
    { cue: '预算', weight: 5 },
    { cue: '编制', weight: 3 },
    { cue: '预算编制', weight: 4 },
  ])
  const rules = category('RULES', [{ cue: '制度', weight: 5 }])
  const goods = category('GOODS', [{ cue: '采购', weight: 4 }], [{ cue: '采购计划', weight: -4 }])

  it('adds 0.4 of each further cue that stands on words of its own', () => {
    expect(score([budget], clause('预算编制不细')).score).toEqual([5 + 0.4 * 3])
  })

  it('takes the best clause and 0.4 of the others, each by its weight', () => {
    const scored = score([rules], clause('制度不全', { weight: 0.6 }), clause('制度不严'))
    expect(scored.score[0]).toBeCloseTo(5 + 0.4 * 3)
  })

  it('takes back what a negative cue of the same clause denies, and says so', () => {
    const denied = score([goods], clause('采购计划不准'))
    expect(denied.score).toEqual([0])
    expect(denied.veto).toEqual([true])
    expect(score([goods], clause('采购计划不准'), clause('采购不规范')).score).toEqual([4])
  })

  it('sees nothing in a clause that counts nothing', () => {
    expect(score([goods], clause('采购规范', { polarity: 'POS', weight: 0 })).score).toEqual([0])
  })

  it('counts what is merely affected by 0.3', () => {
    expect(score([goods], clause('影响采购')).score[0]).toBeCloseTo(4 * 0.3)
  })

  it('counts what a list names before 等 by 0.4 where the head is another category', () => {
    const [goodsScore, rulesScore] = score([goods, rules], clause('财务、采购、资产等制度')).score
    expect(goodsScore).toBeCloseTo(4 * 0.4)
    expect(rulesScore).toBe(5)
  })

  it('lets the subject before the problem win over words after it', () => {
    const [budgetScore, rulesScore] = score([budget, rules], clause('预算缺少制度', { problemAt: 2 })).score
    expect(budgetScore).toBe(5)
    expect(rulesScore).toBeCloseTo(5 * 0.4)
    expect(score([rules], clause('缺少制度', { problemAt: 0 })).score).toEqual([5])
  })

  it('takes the subject from an earlier clause, unless that is the cause', () => {
    const late = clause('缺少制度', { problemAt: 0 })
    const earlier = clause('采购频繁', { problemAt: 2 })
    expect(score([goods, rules], earlier, late).score[1]).toBeCloseTo(5 * 0.4)
    expect(score([goods, rules], { ...earlier, polarity: 'CAUSE' }, late).score[1]).toBe(5)
  })

  it('does not take for a subject what is denied in its clause', () => {
    expect(score([goods, rules], clause('采购计划缺少制度', { problemAt: 4 })).score).toEqual([0, 5])
  })
})
