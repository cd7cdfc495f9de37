import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import words from '../../../src/i18n/zh-CN/controls.json'

const root = resolve(import.meta.dirname, '../../../src')

function filesBelow(folder: string): readonly string[] {
  return readdirSync(folder)
    .map((name) => join(folder, name))
    .flatMap((path) => (statSync(path).isDirectory() ? filesBelow(path) : [path]))
    .filter((path) => /\.(ts|vue)$/.test(path))
}

const textOf = (rooms: readonly string[]) =>
  rooms.flatMap((room) => filesBelow(join(root, room)).map((path) => readFileSync(path, 'utf8'))).join('\n')
const codesIn = (text: string, pattern: RegExp) => [...text.matchAll(pattern)].map((found) => found[1] ?? '')

/** The batch prints its own sentences to a terminal. */
const rooms = readdirSync(root).filter((name) => name !== 'batch' && statSync(join(root, name)).isDirectory())
const thrown = codesIn(textOf(rooms), /(?:AppError|EngineError)\(\s*'([^']+)'/g)
/** Codes of workers are handed on as text before they are thrown. */
const handedOn = codesIn(textOf(['platform', 'engine']), /'((?:engine|dataset)\.\w+)'/g)

describe('the sentences for faults of ours and of the machine', () => {
  it('are there for every code that the page can meet', () => {
    const codes = [...new Set([...thrown, ...handedOn])]
    expect(codes.length).toBeGreaterThan(30)
    expect(codes.filter((code) => !(`error.${code}` in words))).toEqual([])
  })

  it('are not kept for codes that nobody throws', () => {
    const codes = new Set([...thrown, ...handedOn])
    const kept = Object.keys(words).filter((key) => key.startsWith('error.') && !codes.has(key.slice('error.'.length)))
    expect(kept).toEqual([])
  })
})
