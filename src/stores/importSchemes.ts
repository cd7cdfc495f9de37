import { defineStore } from 'pinia'
import { computed, shallowRef } from 'vue'
import { readScheme, schemeOf } from '../intake/importScheme'
import type { ImportChoices } from '../intake/Reading'
import { recall, remember } from './remembered'

const place = 'importSchemes'

/** 导入方案 by name, kept on this computer; newest first. */
export const useImportSchemes = defineStore('importSchemes', () => {
  const all = shallowRef<Readonly<Record<string, ImportChoices>>>(schemesFrom(recall(place)))
  const names = computed(() => Object.keys(all.value).reverse())

  /** False where the answers hold nothing that another year could use. A scheme of the same name is replaced. */
  function save(name: string, choices: ImportChoices): boolean {
    const scheme = schemeOf(choices)
    if (name.trim() === '' || Object.keys(scheme).length === 0) return false
    const { [name.trim()]: _, ...others } = all.value
    hold({ ...others, [name.trim()]: scheme })
    return true
  }

  function remove(name: string): void {
    const { [name]: _, ...others } = all.value
    hold(others)
  }

  function hold(next: Readonly<Record<string, ImportChoices>>): void {
    all.value = next
    remember(place, next)
  }

  return { all, names, save, remove }
})

/** What storage holds, scheme by scheme; one that is none is left out. */
function schemesFrom(found: unknown): Readonly<Record<string, ImportChoices>> {
  if (typeof found !== 'object' || found === null) return {}
  const read = Object.entries(found).map(([name, scheme]) => [name, readScheme(JSON.stringify(scheme))] as const)
  return Object.fromEntries(read.filter((one): one is [string, ImportChoices] => one[1] !== null))
}
