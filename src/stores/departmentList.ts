import { defineStore } from 'pinia'
import { computed, shallowRef } from 'vue'

/** The list that 上一个 and 下一个 of 部门画像 go through: the filtered departments in the order of the ranking. */
export const useDepartmentList = defineStore('departmentList', () => {
  const ranked = shallowRef<readonly string[]>([])
  /** Several that were chosen before one of them was opened; none: all that are ranked. */
  const several = shallowRef<readonly string[]>([])
  const codes = computed(() => {
    const left = ranked.value.filter((code) => several.value.includes(code))
    // Other filters may have left none of them: then the list is that of the filters.
    return several.value.length < 2 || left.length === 0 ? ranked.value : left
  })

  function rank(order: readonly string[]): void {
    ranked.value = order
  }

  /** What the filter names: several are remembered, and stay so while one of them is looked at. */
  function follow(departments: readonly string[]): void {
    const [only] = departments
    const isWithin = departments.length === 1 && only !== undefined && several.value.includes(only)
    if (!isWithin) several.value = departments.length > 1 ? departments : []
  }

  /** The code `step` places on; null at the ends and for a code that is not in the list. */
  function beside(code: string, step: 1 | -1): string | null {
    const at = codes.value.indexOf(code)
    return at < 0 ? null : (codes.value[at + step] ?? null)
  }

  return { codes, rank, follow, beside }
})
