import { describe, expect, it } from 'vitest'
import enBatch from '../../src/i18n/en/batch.json'
import enControls from '../../src/i18n/en/controls.json'
import enFurther from '../../src/i18n/en/further.json'
import enProblems from '../../src/i18n/en/problems.json'
import zhBatch from '../../src/i18n/zh-CN/batch.json'
import zhControls from '../../src/i18n/zh-CN/controls.json'
import zhFurther from '../../src/i18n/zh-CN/further.json'
import zhProblems from '../../src/i18n/zh-CN/problems.json'

const pairs: readonly (readonly [string, Readonly<Record<string, string>>, Readonly<Record<string, string>>])[] = [
  ['controls', zhControls, enControls],
  ['further', zhFurther, enFurther],
  ['problems', zhProblems, enProblems],
  ['batch', zhBatch, enBatch],
]
const places = (sentence: string) => [...new Set(sentence.match(/\{\w+\}/g) ?? [])].sort()

describe('the words', () => {
  it.each(pairs)('%s: both languages have the same keys and the same places to fill', (_, zh, en) => {
    expect(Object.keys(en).sort()).toEqual(Object.keys(zh).sort())
    for (const key of Object.keys(zh)) expect([key, places(en[key] ?? '')]).toEqual([key, places(zh[key] ?? '')])
  })
})
