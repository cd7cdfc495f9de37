import { defineStore } from 'pinia'
import { shallowRef, watch } from 'vue'
import { recall, remember } from './remembered'
import { useSelection } from './selection'

const place = 'recentDepartments'
const most = 8

/** Departments that were chosen lately, the last first; kept on this computer. */
export const useRecentDepartments = defineStore('recentDepartments', () => {
  const selection = useSelection()
  const codes = shallowRef<readonly string[]>(codesFrom(recall(place)))

  function see(seen: readonly string[]): void {
    const lately = [...seen].reverse()
    codes.value = [...lately, ...codes.value.filter((code) => !lately.includes(code))].slice(0, most)
    remember(place, codes.value)
  }

  // A list of many is a filter and nobody's look at a department.
  watch(
    () => selection.current.departments,
    (chosen) => {
      if (chosen.length > 0 && chosen.length <= most) see(chosen)
    },
    { immediate: true },
  )

  return { codes }
})

function codesFrom(found: unknown): readonly string[] {
  return Array.isArray(found) ? found.filter((code) => typeof code === 'string') : []
}
