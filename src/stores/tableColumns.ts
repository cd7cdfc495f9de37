import { defineStore } from 'pinia'
import { shallowRef } from 'vue'

/** Columns that the user has hidden, by view; kept as long as the page lives. */
export const useTableColumns = defineStore('tableColumns', () => {
  const hiddenByView = shallowRef<ReadonlyMap<string, ReadonlySet<string>>>(new Map())
  const none: ReadonlySet<string> = new Set()

  const hiddenIn = (view: string): ReadonlySet<string> => hiddenByView.value.get(view) ?? none

  function toggle(view: string, column: string): void {
    const hidden = new Set(hiddenIn(view))
    if (!hidden.delete(column)) hidden.add(column)
    hiddenByView.value = new Map(hiddenByView.value).set(view, hidden)
  }

  return { hiddenIn, toggle }
})
