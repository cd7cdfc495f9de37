import { defineStore } from 'pinia'
import { computed, shallowRef } from 'vue'
import { isAbort } from '../domain/abort'
import type { IntakeProgress } from '../intake/Reading'
import { useDataset } from './dataset'
import { type Basis, dataSettingsOf, useSettings } from './settings'

/** 口径: the settings that change the data. They hold once the data are computed anew, and can be cancelled and taken back. */
export const useBasis = defineStore('basis', () => {
  const settings = useSettings()
  const dataset = useDataset()
  /** The last thing done while the data are computed anew; null otherwise. */
  const progress = shallowRef<IntakeProgress | null>(null)
  const isApplying = shallowRef(false)
  const former = shallowRef<Schemes | null>(null)
  const canRestore = computed(() => former.value !== null && !isApplying.value)
  let abort: AbortController | null = null

  /** False where it was cancelled: then all stays as it was. Rejects with what failed. */
  async function apply(next: Basis): Promise<boolean> {
    const before: Basis = pick(settings.all)
    if (isSame(next, before)) return true
    if (isApplying.value) return false
    abort = new AbortController()
    isApplying.value = true
    try {
      if (!dataset.isEmpty)
        await dataset.configure(dataSettingsOf(next), {
          signal: abort.signal,
          onProgress: (now) => {
            progress.value = now
          },
        })
      settings.change(pick(next))
      if (!isSame({ ...next, ...edited(before) }, before)) former.value = before
      // Opened without data, the workspace learns of it too, so that the next import is graded by it.
      if (dataset.isEmpty && dataset.engine === 'ready') await dataset.configure(dataSettingsOf(next))
      return true
    } catch (thrown) {
      if (isAbort(thrown) || abort.signal.aborted) return false
      throw thrown
    } finally {
      abort = null
      isApplying.value = false
      progress.value = null
    }
  }

  function cancel(): void {
    abort?.abort()
  }

  /** The schemes before their last change; once more is the change again. 沿革, 免报, 更正, 检查规则 and labels have an undo of their own. */
  function restore(): Promise<boolean> {
    return former.value === null ? Promise.resolve(true) : apply({ ...former.value, ...edited(settings.all) })
  }

  return { progress, isApplying, canRestore, apply, cancel, restore }
})

type Edited = 'lineage' | 'exemptions' | 'corrections' | 'labels' | 'cues' | 'acceptP' | 'checks'
type Schemes = Omit<Basis, Edited>

const edited = ({ lineage, exemptions, corrections, labels, cues, acceptP, checks }: Pick<Basis, Edited>) => ({
  lineage,
  exemptions,
  corrections,
  labels,
  cues,
  acceptP,
  checks,
})

const pick = (all: Basis): Basis => {
  const { scheme, schemeByYear, schemeByRecord } = all
  return { scheme, schemeByYear, schemeByRecord, ...edited(all) }
}

const isSame = (one: Basis, other: Basis) => JSON.stringify(sorted(one)) === JSON.stringify(sorted(other))

function sorted({ scheme, schemeByYear, schemeByRecord, lineage, ...others }: Basis) {
  const entries = (of: object) => Object.entries(of).sort(([a], [b]) => (a < b ? -1 : 1))
  const events = lineage.map(({ type, year, from, to }) => [type, year, from, to])
  const { exemptions, corrections, labels, cues, acceptP, checks } = others
  return [scheme, entries(schemeByYear), entries(schemeByRecord), events, exemptions, corrections, labels, cues, acceptP, checks]
}
