import type { Cell } from '../domain/row'
import type { Locale } from '../domain/text'
import zhControls from './zh-CN/controls.json'

type Sentences = Readonly<Record<string, string>>
export type Words = Readonly<Record<Locale, Sentences>>

const words: Record<Locale, Sentences> = { 'zh-CN': zhControls, en: {} }
let isComplete = false

export const hasWords = (locale: Locale): boolean => locale === 'zh-CN' || isComplete

/** Until the words of another language are here, those of zh-CN stand in their place. */
export async function loadWords(locale: Locale): Promise<void> {
  if (hasWords(locale)) return
  const [controls, further] = await Promise.all([import('./en/controls.json'), import('./en/further.json')])
  words.en = { ...controls.default, ...further.default }
  isComplete = true
}

/** Words of zh-CN that came with a part of the page. */
export function addWords(more: Sentences): void {
  words['zh-CN'] = { ...words['zh-CN'], ...more }
}

/** The sentence of `key` with each `{name}` replaced; null prints —. An unknown key is shown as it is, so that it is seen. */
export function translate(locale: Locale, key: string, params: Readonly<Record<string, Cell>> = {}): string {
  return sentenceIn(words, locale, key, params)
}

export function sentenceIn(from: Words, locale: Locale, key: string, params: Readonly<Record<string, Cell>>): string {
  const sentence = from[locale][key] ?? from['zh-CN'][key]
  if (sentence === undefined) return key
  return sentence.replace(/\{(\w+)\}/g, (place, name: string) => {
    if (!(name in params)) return place
    const value = params[name]
    return value === null || value === undefined ? '—' : String(value)
  })
}
