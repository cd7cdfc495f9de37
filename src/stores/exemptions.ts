import { defineStore } from 'pinia'
import type { Exemption } from '../domain/exemption'
import { useUndoneSetting } from './undoneSetting'

/** 免报: who need not report for which year. Each change computes the data anew and is one step of 撤销. */
export const useExemptions = defineStore('exemptions', () => {
  const { current: all, canUndo, apply, undo } = useUndoneSetting('exemptions')
  const without = (code: string, year: number) => all.value.filter((one) => one.code !== code || one.year !== year)

  /** Another reason for the same department and year takes the place of the former. False where it was cancelled. */
  function add(next: Exemption): Promise<boolean> {
    const one: Exemption = { ...next, reason: next.reason.trim() }
    return apply([...without(one.code, one.year), one].sort((a, b) => b.year - a.year || (a.code < b.code ? -1 : 1)))
  }

  const remove = (code: string, year: number): Promise<boolean> => apply(without(code, year))

  return { all, canUndo, add, remove, undo }
})
