import { defineStore } from 'pinia'
import { ref } from 'vue'
import type { Cell } from '../domain/row'

export interface Notice {
  readonly id: number
  readonly kind: 'done' | 'attention' | 'failed'
  /** Key of its sentence in i18n. */
  readonly key: string
  readonly params: Readonly<Record<string, Cell>>
  /** For 复制诊断信息: code, stack, SQL; never values of the data. */
  readonly diagnosis: string | null
}

/** What the page has to say in passing, newest last. */
export const useNotices = defineStore('notices', () => {
  const list = ref<readonly Notice[]>([])
  let lastId = 0

  function say(kind: Notice['kind'], key: string, params: Notice['params'] = {}, diagnosis: string | null = null): void {
    const same = list.value.some((one) => one.key === key && one.diagnosis === diagnosis && sameParams(one.params, params))
    if (same) return
    lastId += 1
    list.value = [...list.value, { id: lastId, kind, key, params, diagnosis }]
  }

  function dismiss(id: number): void {
    list.value = list.value.filter((one) => one.id !== id)
  }

  return { list, say, dismiss }
})

function sameParams(a: Notice['params'], b: Notice['params']): boolean {
  return JSON.stringify(a) === JSON.stringify(b)
}
