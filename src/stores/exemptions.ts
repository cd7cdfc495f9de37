import { defineStore } from 'pinia'
import { computed, shallowRef } from 'vue'
import type { Exemption } from '../domain/exemption'
import { useBasis } from './basis'
import { useSettings } from './settings'

const mostUndone = 50

/** 免报: who need not report for which year. Each change computes the data anew and is one step of 撤销. */
export const useExemptions = defineStore('exemptions', () => {
  const settings = useSettings()
  const basis = useBasis()
  const all = computed(() => settings.all.exemptions)
  const past = shallowRef<readonly (readonly Exemption[])[]>([])
  const canUndo = computed(() => past.value.length > 0 && !basis.isApplying)

  const isOf = (one: Exemption, code: string, year: number) => one.code === code && one.year === year

  /** Another reason for the same department and year takes the place of the former. False where it was cancelled. */
  function add(next: Exemption): Promise<boolean> {
    const one: Exemption = { ...next, reason: next.reason.trim() }
    const others = all.value.filter((other) => !isOf(other, one.code, one.year))
    return change([...others, one].sort((a, b) => b.year - a.year || (a.code < b.code ? -1 : 1)))
  }

  function remove(code: string, year: number): Promise<boolean> {
    return change(all.value.filter((one) => !isOf(one, code, year)))
  }

  async function undo(): Promise<boolean> {
    const former = past.value.at(-1)
    if (former === undefined) return true
    if (!(await hold(former))) return false
    past.value = past.value.slice(0, -1)
    return true
  }

  async function change(next: readonly Exemption[]): Promise<boolean> {
    const before = all.value
    if (!(await hold(next))) return false
    if (all.value !== before) past.value = [...past.value, before].slice(-mostUndone)
    return true
  }

  const hold = (exemptions: readonly Exemption[]) => basis.apply({ ...settings.all, exemptions })

  return { all, canUndo, add, remove, undo }
})
