import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { createIntake } from '../../../src/intake/intake'
import { textStatus } from '../../../src/issues/classify'
import { formatWord } from '../../../src/ui/import/fileWords'

async function wordOf(path: string): Promise<string> {
  const bytes = new Uint8Array(readFileSync(`data/fixtures/${path}`))
  const name = path.slice(path.lastIndexOf('/') + 1)
  const { files } = await createIntake({ textStatus }).read([{ name, bytes, direct: true }], {})
  const [first] = files
  if (first === undefined) throw new Error(path)
  return formatWord(first, (key) => key)
}

describe('the format that the page names', () => {
  it.each([
    ['workbooks/plain.xlsx', 'format.xlsx'],
    ['narratives/han-numbers.txt', 'format.narrative'],
    // Nothing of these was read: what they are called says more than what they would have been read as.
    ['workbooks/archive-bomb.zip', 'ZIP'],
    ['documents/scanned.pdf', 'PDF'],
    ['documents/old.doc', 'DOC'],
  ])('of %s is %s', async (path, word) => {
    expect(await wordOf(path)).toBe(word)
  })
})
