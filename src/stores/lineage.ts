import { defineStore } from 'pinia'
import { computed } from 'vue'
import type { LineageEvent } from '../domain/lineage'
import { useDataset } from './dataset'
import { useUndoneSetting } from './undoneSetting'

/** 部门沿革 that the user keeps beside the files. Applied, the data are computed anew; each application is one step of 撤销. */
export const useLineage = defineStore('lineage', () => {
  const dataset = useDataset()
  const { current: own, ...steps } = useUndoneSetting('lineage')
  /** Of the files: shown, and not to be changed here. */
  const fromFiles = computed<readonly LineageEvent[]>(() =>
    (dataset.facts?.lineage ?? []).filter((event) => event.source !== undefined),
  )
  return { own, fromFiles, ...steps }
})
