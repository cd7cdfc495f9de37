import { defineStore } from 'pinia'
import { shallowRef } from 'vue'
import { emptySelection, type FilterKey, type Selection } from '../domain/selection'
import type { Pick } from '../views/View'
import { picked } from './picking'

/** The one Selection. The router keeps it and the link the same; nothing else stores it. */
export const useSelection = defineStore('selection', () => {
  const current = shallowRef<Selection>(emptySelection)

  function replace(next: Selection): void {
    current.value = next
  }

  function set<K extends FilterKey>(key: K, value: Selection[K]): void {
    current.value = { ...current.value, [key]: value }
  }

  function toggle(pick: Pick, mode: 'only' | 'add'): void {
    current.value = picked(current.value, pick, mode)
  }

  /** One filter, or all of them. */
  function clear(key?: FilterKey): void {
    current.value = key === undefined ? emptySelection : { ...current.value, [key]: emptySelection[key] }
  }

  return { current, replace, set, toggle, clear }
})
