import text from '../../data/reference/issue-sentences.csv?raw'
import { sentenceRecords } from './sentenceRecords'

/** A sentence labelled by a person: what the learner is trained on and every rule is tested with. */
export interface IssueSentence {
  readonly text: string
  /** Category ids; OTHER stands for a problem of no category and is left out here. */
  readonly labels: readonly string[]
  readonly kind: 'ISSUE' | 'NOT_ISSUE' | 'NONE' | 'PLACEHOLDER'
  readonly split: 'train' | 'dev'
}

/** In file order, which the training depends on. */
export function issueSentences(): IssueSentence[] {
  const [, ...rows] = sentenceRecords(text.replace(/^\uFEFF/, ''))
  return rows.map(([sentence = '', labels = '', kind = '', split = '']) => ({
    text: sentence,
    labels: labels.split('|').filter((label) => label !== '' && label !== 'OTHER'),
    kind: kind as IssueSentence['kind'],
    split: split as IssueSentence['split'],
  }))
}
