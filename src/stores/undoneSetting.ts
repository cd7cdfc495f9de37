import { computed, shallowRef } from 'vue'
import { useBasis } from './basis'
import { type Basis, useSettings } from './settings'

const mostUndone = 50

/** A list of the settings: each change computes the data anew, and is one step of 撤销 and 重做. */
export function useUndoneSetting<K extends 'lineage' | 'exemptions' | 'corrections'>(key: K) {
  const settings = useSettings()
  const basis = useBasis()
  const current = computed(() => settings.all[key] as Basis[K])
  const past = shallowRef<readonly Basis[K][]>([])
  const future = shallowRef<readonly Basis[K][]>([])
  const canUndo = computed(() => past.value.length > 0 && !basis.isApplying)
  const canRedo = computed(() => future.value.length > 0 && !basis.isApplying)

  /** False where it was cancelled: then all stays as it was. */
  async function apply(next: Basis[K]): Promise<boolean> {
    const before = current.value
    if (!(await hold(next))) return false
    if (current.value === before) return true
    past.value = [...past.value, before].slice(-mostUndone)
    future.value = []
    return true
  }

  async function undo(): Promise<boolean> {
    const former = past.value[past.value.length - 1]
    const now = current.value
    if (former === undefined) return true
    if (!(await hold(former))) return false
    past.value = past.value.slice(0, -1)
    future.value = [now, ...future.value]
    return true
  }

  async function redo(): Promise<boolean> {
    const later = future.value[0]
    const now = current.value
    if (later === undefined) return true
    if (!(await hold(later))) return false
    future.value = future.value.slice(1)
    past.value = [...past.value, now]
    return true
  }

  const hold = (next: Basis[K]) => basis.apply({ ...settings.all, [key]: next })

  return { current, canUndo, canRedo, apply, undo, redo }
}
