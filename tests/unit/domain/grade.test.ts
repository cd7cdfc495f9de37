import { describe, expect, it } from 'vitest'
import { gradeOf, normalisedGrade } from '../../../src/domain/grade'

const four = {
  fullScore: 100,
  grades: [
    { label: '优', from: 90 },
    { label: '良', from: 80 },
    { label: '中', from: 60 },
    { label: '差', from: null },
  ],
}
const shanghai = {
  fullScore: 100,
  grades: [
    { label: '优', from: 90 },
    { label: '良', from: 75 },
    { label: '合格', from: 60 },
    { label: '不合格', from: null },
  ],
}

describe('grades', () => {
  it('gives a boundary to the upper grade and rounds nothing before', () => {
    expect([90, 89.995, 80, 79.99, 60, 59.99, 0].map((score) => gradeOf(score, 100, four))).toEqual([
      '优',
      '良',
      '良',
      '中',
      '中',
      '差',
      '差',
    ])
  })

  it('scales to 100 first', () => {
    expect(gradeOf(108, 120, four)).toBe('优')
    expect(gradeOf(90, 120, four)).toBe('中')
  })

  it('takes the full score of the scheme where the record has none, and gives none for a full score of 0', () => {
    expect(gradeOf(90, null, four)).toBe('优')
    expect(gradeOf(90, 0, four)).toBeNull()
    expect(gradeOf(null, 100, four)).toBeNull()
  })

  it('puts other ways of writing right, but keeps a name of the scheme', () => {
    expect(normalisedGrade('优秀', four)).toBe('优')
    expect(normalisedGrade('合格', four)).toBe('中')
    expect(normalisedGrade('合格', shanghai)).toBe('合格')
    expect(normalisedGrade('一等', four)).toBe('一等')
  })
})
