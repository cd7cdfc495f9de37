// What only the command line says.
import type { Cell } from '../domain/row'
import type { Locale } from '../domain/text'
import en from './en/batch.json'
import { sentenceIn, translate, type Words } from './translate'
import zh from './zh-CN/batch.json'

const words: Words = { 'zh-CN': zh, en }

/** A sentence of the command line, else of the page. */
export function batchWords(locale: Locale, key: string, params: Readonly<Record<string, Cell>> = {}): string {
  return key in words['zh-CN'] ? sentenceIn(words, locale, key, params) : translate(locale, key, params)
}
