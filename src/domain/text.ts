export type Locale = 'zh-CN' | 'en'

/** Words that belong to a thing of the field. `en` may be absent: the zh-CN text is shown then. */
export interface Text {
  readonly 'zh-CN': string
  readonly en?: string
}

export function textIn(text: Text, locale: Locale): string {
  return text[locale] ?? text['zh-CN']
}
