import { defineStore } from 'pinia'
import { computed, shallowRef } from 'vue'
import type { LineageEvent } from '../domain/lineage'
import { useBasis } from './basis'
import { useDataset } from './dataset'
import { useSettings } from './settings'

type Events = readonly LineageEvent[]

/** 部门沿革 that the user keeps beside the files. Applied, the data are computed anew; each application is one step of 撤销. */
export const useLineage = defineStore('lineage', () => {
  const settings = useSettings()
  const dataset = useDataset()
  const basis = useBasis()
  const own = computed<Events>(() => settings.all.lineage)
  /** Of the files: shown, and not to be changed here. */
  const fromFiles = computed<Events>(() => (dataset.facts?.lineage ?? []).filter((event) => event.source !== undefined))
  const past = shallowRef<readonly Events[]>([])
  const future = shallowRef<readonly Events[]>([])
  const canUndo = computed(() => past.value.length > 0 && !basis.isApplying)
  const canRedo = computed(() => future.value.length > 0 && !basis.isApplying)

  /** False where it was cancelled: then all stays as it was. */
  async function apply(next: Events): Promise<boolean> {
    const before = own.value
    if (!(await hold(next))) return false
    if (own.value === before) return true
    past.value = [...past.value, before]
    future.value = []
    return true
  }

  async function undo(): Promise<boolean> {
    const [former, now] = [past.value.at(-1), own.value]
    if (former === undefined) return true
    if (!(await hold(former))) return false
    past.value = past.value.slice(0, -1)
    future.value = [now, ...future.value]
    return true
  }

  async function redo(): Promise<boolean> {
    const [[later], now] = [future.value, own.value]
    if (later === undefined) return true
    if (!(await hold(later))) return false
    future.value = future.value.slice(1)
    past.value = [...past.value, now]
    return true
  }

  const hold = (lineage: Events) => basis.apply({ ...settings.all, lineage })

  return { own, fromFiles, canUndo, canRedo, apply, undo, redo }
})
