import text from '../../data/reference/issue-sentences.csv?raw'

/** A sentence labelled by a person: what the learner is trained on and every rule is tested with. */
export interface IssueSentence {
  readonly text: string
  /** Category ids; OTHER stands for a problem of no category and is left out here. */
  readonly labels: readonly string[]
  readonly kind: 'ISSUE' | 'NOT_ISSUE' | 'NONE' | 'PLACEHOLDER'
  readonly split: 'train' | 'dev'
}

const field = /(?:"((?:[^"]|"")*)"|([^,"\r\n]*))(,|\r?\n|$)/y

function records(csv: string): string[][] {
  const rows: string[][] = []
  let row: string[] = []
  field.lastIndex = 0
  while (field.lastIndex < csv.length) {
    const found = field.exec(csv)
    if (found === null) break
    row.push(found[1]?.replaceAll('""', '"') ?? found[2] ?? '')
    if (found[3] === ',') continue
    rows.push(row)
    row = []
  }
  return rows
}

/** In file order, which the training depends on. */
export function issueSentences(): IssueSentence[] {
  const [, ...rows] = records(text.replace(/^\uFEFF/, ''))
  return rows.map(([sentence = '', labels = '', kind = '', split = '']) => ({
    text: sentence,
    labels: labels.split('|').filter((label) => label !== '' && label !== 'OTHER'),
    kind: kind as IssueSentence['kind'],
    split: split as IssueSentence['split'],
  }))
}
