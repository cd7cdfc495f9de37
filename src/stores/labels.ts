import { defineStore } from 'pinia'
import { computed, shallowRef, watch } from 'vue'
import type { Confirmed, OwnCue } from '../domain/ownLabels'
import type { LabelTrial, WaitingIssue } from '../workspace/Workspace'
import { useBasis } from './basis'
import { useDataset } from './dataset'
import { dataSettingsOf, useSettings } from './settings'

export type { LabelTrial, WaitingIssue } from '../workspace/Workspace'

/** What the user decided of labels: one step of 撤销. */
export interface Decided {
  readonly labels: readonly Confirmed[]
  readonly cues: readonly OwnCue[]
  /** 0 is the taxonomy's. */
  readonly acceptP: number
}

/** Whoever goes through a list by the keyboard waits for nothing: the numbers follow when the hand rests. */
const restMs = 500
const mostUndone = 200

/** 请确认清单: what the rules were not sure of, and what a person made of it. */
export const useLabels = defineStore('labels', () => {
  const settings = useSettings()
  const dataset = useDataset()
  const basis = useBasis()
  const current = shallowRef<Decided>(keptOf(settings.all))
  const former = shallowRef<readonly Decided[]>([])
  const asked = shallowRef<readonly WaitingIssue[]>([])
  /** The numbers do not say yet what was decided. */
  const isBehind = shallowRef(false)
  const canUndo = computed(() => former.value.length > 0)
  /** What still waits; a text just answered is gone at once, its repeats with it. */
  const waiting = computed(() => {
    const answered = new Set(current.value.labels.map(({ text }) => text))
    return asked.value.filter(({ text }) => !answered.has(text))
  })
  let timer: ReturnType<typeof setTimeout> | undefined
  let running: Promise<void> | null = null

  function confirm({ issueId, text }: WaitingIssue, kind: Confirmed['kind'], labels: readonly string[]): void {
    const others = current.value.labels.filter((one) => one.issue !== issueId)
    step({ ...current.value, labels: [...others, { text, kind, labels: [...labels], issue: issueId }] })
  }

  /** A confirmed sentence waits again. */
  function forget(label: Confirmed): void {
    step({ ...current.value, labels: current.value.labels.filter((one) => one !== label) })
  }

  /** Labels out of a file, after those that are here; of the same sentence the file's. */
  function take(further: readonly Confirmed[]): void {
    const known = new Set(further.map(({ text }) => text))
    step({ ...current.value, labels: [...current.value.labels.filter(({ text }) => !known.has(text)), ...further] })
  }

  /** Cues and threshold, once their effect was seen. */
  const adopt = (next: Pick<Decided, 'cues' | 'acceptP'>): void => step({ ...current.value, ...next })

  /** What other cues or another threshold would change; nothing is changed. */
  async function trial(next: Pick<Decided, 'cues' | 'acceptP'>): Promise<LabelTrial> {
    await settle()
    return (await dataset.workspace()).tryLabels(dataSettingsOf({ ...settings.all, ...current.value, ...next }))
  }

  function undo(): boolean {
    const before = former.value[former.value.length - 1]
    if (before === undefined) return false
    former.value = former.value.slice(0, -1)
    hold(before)
    return true
  }

  function step(next: Decided): void {
    former.value = [...former.value, current.value].slice(-mostUndone)
    hold(next)
  }

  function hold(next: Decided): void {
    current.value = next
    isBehind.value = true
    soon()
  }

  function soon(): void {
    clearTimeout(timer)
    timer = setTimeout(settle, restMs)
  }

  /** Until the numbers say what was decided. */
  function settle(): Promise<void> {
    clearTimeout(timer)
    running ??= catchUp().finally(() => {
      running = null
    })
    return running
  }

  async function catchUp(): Promise<void> {
    while (isBehind.value) {
      const wanted = current.value
      // Something else is being computed: the decisions stay, and hold when that is done.
      if (!(await basis.apply({ ...settings.all, ...wanted }))) return soon()
      if (current.value === wanted) isBehind.value = false
    }
  }

  async function refresh(): Promise<void> {
    asked.value = dataset.isEmpty ? [] : await (await dataset.workspace()).waiting()
  }

  watch(() => dataset.revision, refresh, { immediate: true })
  // A work put in place of this one brings its own.
  watch(
    () => settings.all,
    (all) => {
      if (isBehind.value || running !== null || isSame(keptOf(all), current.value)) return
      current.value = keptOf(all)
      former.value = []
    },
  )

  return { current, waiting, isBehind, canUndo, confirm, forget, take, adopt, trial, undo, settle }
})

const keptOf = ({ labels, cues, acceptP }: Decided): Decided => ({ labels, cues, acceptP })
const isSame = (one: Decided, other: Decided) => JSON.stringify(one) === JSON.stringify(other)
