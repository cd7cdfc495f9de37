import { defineStore } from 'pinia'
import { computed, shallowRef, watch } from 'vue'
import { type Correction, cellKey } from '../domain/correction'
import type { CorrectionState } from '../workspace/corrections'
import { useDataset } from './dataset'
import { useSettings } from './settings'
import { useUndoneSetting } from './undoneSetting'

/** 更正: set, changed, taken back; each change computes the data anew and can be undone. */
export const useCorrections = defineStore('corrections', () => {
  const settings = useSettings()
  const dataset = useDataset()
  const { canUndo, apply, undo } = useUndoneSetting('corrections')
  const states = shallowRef<readonly CorrectionState[]>([])
  const list = computed(() =>
    settings.all.corrections.map((correction, at) => ({ correction, state: states.value[at] ?? 'absent' })),
  )

  /** False where it was cancelled. A correction of the same value is replaced. */
  const set = (correction: Correction) => add([correction])

  function add(further: readonly Correction[]): Promise<boolean> {
    const places = new Set(further.map(cellKey))
    return apply([...settings.all.corrections.filter((one) => !places.has(cellKey(one))), ...further])
  }

  /** What was read counts again. */
  function remove(correction: Correction): Promise<boolean> {
    const place = cellKey(correction)
    return apply(settings.all.corrections.filter((one) => cellKey(one) !== place))
  }

  /** Where a value came from files that now say something else, its correction rests: known only from the data. */
  watch(
    () => [dataset.revision, settings.all.corrections] as const,
    async ([, corrections]) => {
      if (corrections.length === 0 || dataset.engine !== 'ready') {
        states.value = []
        return
      }
      states.value = await (await dataset.workspace()).corrections()
    },
    { immediate: true },
  )

  return { list, canUndo, set, add, replace: apply, remove, undo }
})
