import { computed } from 'vue'
import type { Cell } from '../domain/row'
import { type Text, textIn } from '../domain/text'
import { translate } from '../i18n/translate'
import { useSettings } from '../stores/settings'

export type Translate = (key: string, params?: Readonly<Record<string, Cell>>) => string

/** Words in the chosen language; both functions follow a change of it. */
export function useText() {
  const settings = useSettings()
  const locale = computed(() => settings.all.locale)
  const t: Translate = (key, params = {}) => translate(locale.value, key, params)
  const say = (text: Text) => textIn(text, locale.value)
  return { locale, t, say }
}
