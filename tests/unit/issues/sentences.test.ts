import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { createClassifier } from '../../../src/issues/classify'
import { trainedModel } from '../../../src/issues/trainedModel'
import { issueCategories } from '../../../src/reference/categories'
import { lexicon } from '../../../src/reference/issueRules'
import { issueSentences } from '../../../src/reference/issueSentences'

const sentences = issueSentences()
const classifier = createClassifier()

describe('the labelled sentences', () => {
  it('are read whole', () => {
    const raw = readFileSync('data/reference/issue-sentences.csv', 'utf8')
    expect(sentences).toHaveLength(raw.trimEnd().split('\n').length - 1)
    const known = new Set(issueCategories.map((category) => category.id))
    expect(sentences.flatMap((sentence) => sentence.labels).filter((label) => !known.has(label))).toEqual([])
    expect(sentences.map((sentence) => sentence.text)).toContain('学校预算由总务处一人编,各教研组基本没参与。')
  })

  it('get their kind, and their labels with few wrong and few missing', () => {
    let right = 0
    let given = 0
    let wanted = 0
    const wrongKinds: string[] = []
    for (const { text, kind, labels } of sentences) {
      const found = classifier.classify({ title: null, text })
      if (found.kind !== kind) wrongKinds.push(text)
      right += found.labels.filter((label) => labels.includes(label.category)).length
      given += found.labels.length
      wanted += labels.length
    }
    expect(wrongKinds.length / sentences.length).toBeLessThan(0.005)
    expect(right / given).toBeGreaterThanOrEqual(0.97)
    expect(right / wanted).toBeGreaterThanOrEqual(0.95)
  })

  it('make the committed model again, byte for byte', () => {
    expect(trainedModel() === readFileSync('data/reference/issue-model.json', 'utf8')).toBe(true)
  })

  it('cost about as much to classify as looking for every word of every cue one by one, which is what is avoided', () => {
    const words = issueCategories.flatMap(({ cues, negativeCues }) =>
      [...cues, ...negativeCues].flatMap(({ cue }) =>
        cue.split(/[+&~|]/).flatMap((word) => (word.startsWith('@') ? (lexicon[word.slice(1)] ?? '').split('|') : [word])),
      ),
    )
    const timed = (work: (text: string) => void) => {
      const start = performance.now()
      for (const { text } of sentences) work(text)
      return performance.now() - start
    }
    const classify = (text: string) => classifier.classify({ title: null, text })
    const lookUp = (text: string) => words.filter((word) => text.includes(word)).length
    for (const work of [classify, lookUp]) timed(work)
    let classifying = 0
    let lookingUp = 0
    for (let round = 0; round < 3; round++) {
      classifying += timed(classify)
      lookingUp += timed(lookUp)
    }
    expect(classifying).toBeLessThan(5 * lookingUp)
  }, 60_000)
})
