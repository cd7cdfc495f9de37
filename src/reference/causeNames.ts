import { causes } from '../../data/reference/taxonomy.json?causes'
import type { Text } from '../domain/text'

/** What a material itself gives as the reason of an issue, without the cues: a second reading, never a category. */
export const causeNames: readonly { readonly id: string; readonly label: Text }[] = causes.map(({ id, zh, en }) => ({
  id,
  label: { 'zh-CN': zh, en },
}))
