import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import batch from '../../../src/i18n/zh-CN/batch.json'
import controls from '../../../src/i18n/zh-CN/controls.json'
import further from '../../../src/i18n/zh-CN/further.json'
import problems from '../../../src/i18n/zh-CN/problems.json'

const root = resolve(import.meta.dirname, '../../../src')
const words = { ...controls, ...further }
const known = { ...words, ...problems, ...batch } as Readonly<Record<string, string>>

function textBelow(folder: string): string {
  return readdirSync(folder)
    .map((name) => join(folder, name))
    .map((path) => (statSync(path).isDirectory() ? textBelow(path) : readFileSync(path, 'utf8')))
    .join('\n')
}

const text = ['ui', 'stores', 'app'].map((room) => textBelow(join(root, room))).join('\n')
const everything = ['ui', 'stores', 'app', 'workspace', 'report', 'views', 'batch']
  .map((room) => textBelow(join(root, room)))
  .join('\n')
const asked = [...text.matchAll(/\bt\(\s*'([^']+)'/g), ...text.matchAll(/\bsay\(\s*'\w+',\s*'([^']+)'/g)].map(
  (found) => found[1] ?? '',
)
const families = [...text.matchAll(/\b(?:t|say)\([^\n]*?`([\w.]+)\.\$\{/g)].map((found) => found[1] ?? '')

describe('the words of the page', () => {
  it('are there for every control that asks for them', () => {
    expect(asked.length).toBeGreaterThan(100)
    expect(asked.filter((key) => known[key] === undefined)).toEqual([])
  })

  it('are there for every family of words that is completed by a code', () => {
    expect(families.length).toBeGreaterThan(10)
    const keys = Object.keys(known)
    expect(families.filter((family) => !keys.some((key) => key.startsWith(`${family}.`)))).toEqual([])
  })

  it('are not kept when nobody shows them any more', () => {
    const used = (key: string) => everything.includes(`'${key}'`) || families.some((family) => key.startsWith(`${family}.`))
    const kept = Object.keys(words).filter((key) => !used(key) && !key.startsWith('error.'))
    expect(kept).toEqual([])
  })
})
