// Words of further.json come with the part of the page that says them: who names one without importing them shows its key.
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import zh from '../../../src/i18n/zh-CN/further.json'

const folders = ['src/ui', 'src/stores', 'src/app']

const files = folders.flatMap((folder) =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.(?:ts|vue)$/.test(name))
    .map((name) => join(folder, name)),
)

/** Keys of further.json that a file names in quotes, and those whose beginning a template names. */
function namedIn(text: string): readonly string[] {
  const begun = [...text.matchAll(/`([a-z]\w*(?:\.\w+)*\.)\$\{/g)].map(([, start = '']) => start)
  return Object.keys(zh).filter((key) => text.includes(`'${key}'`) || begun.some((start) => key.startsWith(start)))
}

describe('words of further.json', () => {
  it('are imported by every file that names one', () => {
    const without = files.flatMap((file) => {
      const text = readFileSync(file, 'utf8')
      const named = namedIn(text)
      return named.length === 0 || /import '[^']*i18n\/further'/.test(text) ? [] : [`${file}: ${named.slice(0, 3).join(', ')}`]
    })
    expect(without).toEqual([])
  })

  it('are each named somewhere', () => {
    const texts = files.map((file) => readFileSync(file, 'utf8'))
    const named = new Set(texts.flatMap(namedIn))
    expect(Object.keys(zh).filter((key) => !named.has(key))).toEqual([])
  })
})
