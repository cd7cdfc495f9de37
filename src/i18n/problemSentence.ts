// Apart from the words of the page: they are many, and wanted only where files are read.
import type { Problem } from '../domain/errors'
import type { Cell } from '../domain/row'
import type { Locale } from '../domain/text'
import en from './en/problems.json'
import { sentenceIn, type Words } from './translate'
import zh from './zh-CN/problems.json'

const words: Words = { 'zh-CN': zh, en }

/** Where, what was found, what was expected, what to do. Besides its params a sentence may use {source} {sheet} {line} {column} {raw}. */
export function problemSentence(locale: Locale, problem: Problem): string {
  const { source, sheet, line, column, raw } = problem.origin
  const saysSheet = words[locale][`problem.${problem.code}`]?.includes('{sheet}') === true
  return problemWords(locale, problem.code, {
    // One of ten sheets is a place of its own.
    source: sheet === undefined || saysSheet ? source : `${source}「${sheet}」`,
    sheet: sheet ?? null,
    line,
    column: column ?? null,
    raw,
    ...problem.params,
    ...kindIn(locale, problem.params.kind),
  })
}

/** The sentence of a problem that is no cell of a file. */
export function problemWords(locale: Locale, code: string, params: Readonly<Record<string, Cell>>): string {
  return sentenceIn(words, locale, `problem.${code}`, params)
}

/** A param `kind` is a word of its own: 「可执行程序」 for `program`. */
function kindIn(locale: Locale, kind: Cell | undefined): Readonly<Record<string, Cell>> {
  const word = words[locale][`fileKind.${kind}`]
  return word === undefined ? {} : { kind: word }
}
