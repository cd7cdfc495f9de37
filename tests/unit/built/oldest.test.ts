import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { describe, expect, it } from 'vitest'

// What Chromium 86 lacks, as it would stand in the built scripts. `npm run test:oldest` runs them there; this names the place.
const lacking: readonly (readonly [what: string, pattern: RegExp])[] = [
  ['structuredClone (98)', /\bstructuredClone\(/],
  ['findLast (97)', /\.findLast(?:Index)?\(/],
  // Vue wraps them for whoever calls them: `toSorted(f) { return raw(this).toSorted(f) }`.
  ['toSorted and its like (110)', /(?<!\(this\))\.(?:toSorted|toReversed|toSpliced)\(/],
  ['Object.groupBy (117)', /\b(?:Object|Map)\.groupBy\(/],
  ['Array.fromAsync (121)', /\bArray\.fromAsync\(/],
  ['Promise.withResolvers (119)', /\bPromise\.withResolvers\(/],
  ['AbortSignal.timeout and any (93)', /\bAbortSignal\.(?:timeout|any|abort)\(/],
  ['throwIfAborted (100)', /\.throwIfAborted\(/],
  ['randomUUID (92)', /\.randomUUID\(/],
  ['a static block of a class (94)', /\bclass\b[^{}]*\{static\{/],
  ['#name in object (91)', /#[a-zA-Z_$][\w$]* in [a-zA-Z_$]/],
  [
    'the flags d and v of a regular expression (90)',
    /[=(,:]\/(?:[^/\\\n[]|\\.|\[(?:[^\]\\\n]|\\.)*\])+\/[gimsuy]*[dv][gimsuy]*[.,;)]/,
  ],
]

const folder = resolve('dist/assets')
/** pdfjs brings what it lacks, or looks whether it is there: `npm run test:oldest` reads a PDF. */
const isOfPdf = (name: string) => /^worker-pdf[-.]/.test(name)
const scripts = existsSync(folder) ? readdirSync(folder).filter((name) => name.endsWith('.js') && !isOfPdf(name)) : []
const textOf = (name: string) => readFileSync(join(folder, name), 'utf8')

function placesOf(pattern: RegExp): string[] {
  return scripts.flatMap((name) => {
    const text = textOf(name)
    const at = text.search(pattern)
    return at < 0 ? [] : [`${name}: …${text.slice(Math.max(0, at - 40), at + 40)}…`]
  })
}

describe.skipIf(scripts.length === 0)('the built scripts', () => {
  it.each(lacking)('do without %s', (_, pattern) => {
    expect(placesOf(pattern)).toEqual([])
  })

  it('add at (92) and Object.hasOwn (93) at the head of the page and of its worker', () => {
    const page = readFileSync(resolve('dist/index.html'), 'utf8')
    const heads = scripts.filter((name) => page.includes(`src="./assets/${name}"`) || name.startsWith('dataset.worker'))
    expect(heads).toHaveLength(2)
    for (const name of heads) {
      expect(textOf(name)).toMatch(/[`'"]hasOwn[`'"]\s*in\s*Object/)
      expect(textOf(name)).toMatch(/[`'"]at[`'"]\s*in\s/)
    }
  })
})
