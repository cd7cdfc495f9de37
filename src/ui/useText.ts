import { computed, ref } from 'vue'
import type { Cell } from '../domain/row'
import { type Locale, type Text, textIn } from '../domain/text'
import { hasWords, loadWords, translate } from '../i18n/translate'
import { useSettings } from '../stores/settings'

export type Translate = (key: string, params?: Readonly<Record<string, Cell>>) => string

/** Whether another language is asked for, and is here: what is shown follows. */
const fetching = ref<'no' | 'asked' | 'here'>('no')

function fetchWords(locale: Locale): void {
  fetching.value = 'asked'
  void loadWords(locale).then(() => {
    fetching.value = 'here'
  })
}

/** Words in the chosen language; both functions follow a change of it. */
export function useText() {
  const settings = useSettings()
  const locale = computed(() => settings.all.locale)
  const t: Translate = (key, params = {}) => {
    if (fetching.value === 'no' && !hasWords(locale.value)) fetchWords(locale.value)
    return translate(locale.value, key, params)
  }
  const say = (text: Text) => textIn(text, locale.value)
  return { locale, t, say }
}
