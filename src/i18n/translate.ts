import type { Problem } from '../domain/errors'
import type { Cell } from '../domain/row'
import type { Locale } from '../domain/text'
import enControls from './en/controls.json'
import enProblems from './en/problems.json'
import zhControls from './zh-CN/controls.json'
import zhProblems from './zh-CN/problems.json'

type Words = Readonly<Record<string, string>>

const words: Readonly<Record<Locale, Words>> = {
  'zh-CN': { ...zhControls, ...zhProblems },
  en: { ...enControls, ...enProblems },
}

/** The sentence of `key` with each `{name}` replaced; null prints —. An unknown key is shown as it is, so that it is seen. */
export function translate(locale: Locale, key: string, params: Readonly<Record<string, Cell>> = {}): string {
  const sentence = words[locale][key] ?? words['zh-CN'][key]
  if (sentence === undefined) return key
  return sentence.replace(/\{(\w+)\}/g, (place, name: string) => {
    if (!(name in params)) return place
    const value = params[name]
    return value === null || value === undefined ? '—' : String(value)
  })
}

/** Where, what was found, what was expected, what to do. Besides its params a sentence may use {source} {sheet} {line} {column} {raw}. */
export function problemSentence(locale: Locale, problem: Problem): string {
  const { source, sheet, line, column, raw } = problem.origin
  return translate(locale, `problem.${problem.code}`, {
    source,
    sheet: sheet ?? null,
    line,
    column: column ?? null,
    raw,
    ...problem.params,
    ...kindIn(locale, problem.params.kind),
  })
}

/** A param `kind` is a word of its own: 「可执行程序」 for `program`. */
function kindIn(locale: Locale, kind: Cell | undefined): Readonly<Record<string, Cell>> {
  const word = words[locale][`fileKind.${kind}`]
  return word === undefined ? {} : { kind: word }
}
