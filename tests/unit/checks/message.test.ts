import { describe, expect, it } from 'vitest'
import { placesOf, sentenceOf } from '../../../src/checks/message'
import type { Row } from '../../../src/domain/row'
import { type Check, checks } from '../../../src/reference/checks'

function rule(id: string): Check {
  const check = checks.find((one) => one.id === id)
  if (check === undefined) throw new Error(id)
  return check
}

const sentence = (message: string, row: Row, from = 'C056') => sentenceOf({ ...rule(from), message })(row)

describe('the sentence of a finding', () => {
  it('rounds half up and groups thousands, with the unit', () => {
    expect(sentence('{a|amount}', { a: 1234567.005 })).toBe('1,234,567.01万元')
  })

  it('tells nothing from zero', () => {
    expect(sentence('{a|amount} {b|amount} {c|pct} {d|score}', { a: 0, b: null, c: null, d: null })).toBe('0.00万元 — — —')
  })

  it('drops the zeros of a score', () => {
    expect(sentence('{a|score} {b|score} {c|score}', { a: 90, b: 89.5, c: 89.504 })).toBe('90 89.5 89.5')
  })

  it('takes the text where an issue or measure has no title', () => {
    expect(sentence('“{issue_title|quote}”', { issue_title: null, issue_text: '支出进度慢' })).toBe('“支出进度慢”')
    expect(sentence('“{issue_title|quote}”', { issue_title: '', issue_text: '支出进度慢' })).toBe('“支出进度慢”')
    expect(sentence('“{measure_title|quote}”', { measure_title: '按月通报', measure_text: '按月通报进度' }, 'C057')).toBe(
      '“按月通报”',
    )
  })

  it('cuts a quotation after 30 characters, not inside one', () => {
    const thirty = `${'𠮷'.repeat(15)}${'中'.repeat(15)}`
    expect(sentence('{issue_text|quote}', { issue_text: thirty })).toBe(thirty)
    expect(sentence('{issue_text|quote}', { issue_text: `${thirty}文` })).toBe(`${thirty}…`)
  })

  it('leaves a text that looks like a place alone', () => {
    expect(sentence('指标“{indicator_name}”', { indicator_name: '{target_text}$1' })).toBe('指标“{target_text}$1”')
  })

  it('shows a code that has no label as it is', () => {
    expect(sentence('{category_id|category} {completion_claim|enum}', { category_id: 'X', completion_claim: 'Y' }, 'C035')).toBe(
      'X Y',
    )
  })

  it('refuses a format that is not there', () => {
    expect(() => sentence('{a|money}', { a: 1 })).toThrow(expect.objectContaining({ code: 'check.unknownFormat' }))
  })
})

describe('placesOf', () => {
  it('names the columns that a sentence needs, also behind a name of its own', () => {
    expect(placesOf('{gap|score} {issue_title|quote} {$low_rate|pct} {fiscal_year}')).toEqual([
      'total_score_reported',
      'score_total_recomputed',
      'issue_title',
      'issue_text',
      'fiscal_year',
    ])
  })
})
