import { defineStore } from 'pinia'
import { computed, shallowRef, watch } from 'vue'
import {
  type FindingMark,
  type FindingState,
  findingKey,
  isFindingMark,
  isUnprocessed,
  needsNote,
  standingOf,
} from '../domain/findingState'
import type { StandingFinding } from '../workspace/findings'
import { useDataset } from './dataset'
import { isAbort } from './diagnosis'
import { useSelection } from './selection'

export type { StandingFinding } from '../workspace/findings'

/** What is set of one or many findings at once. */
export interface Decision {
  readonly state: FindingState
  /** Null leaves each finding its own. */
  readonly note: string | null
  readonly who: string
  /** ISO date. */
  readonly when: string
}

type Marks = ReadonlyMap<string, FindingMark>

/** The marks of some keys before and after a change; undefined: none. */
type Step = ReadonlyMap<string, { readonly before: FindingMark | undefined; readonly after: FindingMark | undefined }>

const mostUndone = 100
/** Keys are pressed faster than the data can follow: the last state is handed on once the hand rests. */
const restMs = 150

/** 勾稽核对: what the rules found of the selection, and the states that people give. The states are plain JSON, kept by the project. */
export const useFindings = defineStore('findings', () => {
  const dataset = useDataset()
  const selection = useSelection()
  const marks = shallowRef<Marks>(new Map())
  const found = shallowRef<readonly StandingFinding[]>([])
  const isAsking = shallowRef(false)
  const past = shallowRef<readonly Step[]>([])
  const future = shallowRef<readonly Step[]>([])
  let asking: AbortController | null = null
  let timer: ReturnType<typeof setTimeout> | undefined
  let handed: Promise<unknown> = Promise.resolve()

  /** With the states as they are set here, ahead of the workspace. */
  const list = computed<readonly StandingFinding[]>(() =>
    found.value.map((one) => ({ ...one, standing: standingOf(one, marks.value.get(one.key)) })),
  )
  const unprocessed = computed(() => list.value.filter((one) => isUnprocessed(one.standing.state)).length)
  const canUndo = computed(() => past.value.length > 0)
  const canRedo = computed(() => future.value.length > 0)
  /** All states that were set, for the project file and for keeping on this computer. */
  const state = computed<readonly FindingMark[]>(() => [...marks.value.values()])

  /** One step of 撤销, however many they are. False where 已说明 lacks its explanation. */
  function decide(findings: readonly StandingFinding[], decision: Decision): boolean {
    const noteOf = ({ standing }: StandingFinding) => (decision.note ?? standing.note).trim()
    if (findings.length === 0) return false
    if (needsNote(decision.state) && findings.some((finding) => noteOf(finding) === '')) return false
    const step = new Map(
      findings.map((finding) => {
        const { check, evalId, rowKey, evidence, key } = finding
        const after: FindingMark = { check, evalId, rowKey, evidence: { ...evidence }, ...decision, note: noteOf(finding) }
        return [key, { before: marks.value.get(key), after }] as const
      }),
    )
    past.value = [...past.value, step].slice(-mostUndone)
    future.value = []
    put(step, 'after')
    return true
  }

  function undo(): boolean {
    const step = past.value[past.value.length - 1]
    if (step === undefined) return false
    past.value = past.value.slice(0, -1)
    future.value = [step, ...future.value]
    put(step, 'before')
    return true
  }

  function redo(): boolean {
    const [step, ...rest] = future.value
    if (step === undefined) return false
    future.value = rest
    past.value = [...past.value, step]
    put(step, 'after')
    return true
  }

  function put(step: Step, side: 'before' | 'after'): void {
    const next = new Map(marks.value)
    for (const [key, sides] of step) {
      const mark = sides[side]
      if (mark === undefined) next.delete(key)
      else next.set(key, mark)
    }
    marks.value = next
    clearTimeout(timer)
    timer = setTimeout(handOn, restMs)
  }

  /** Views and 排除待核实记录 follow. */
  function handOn(): Promise<unknown> {
    clearTimeout(timer)
    handed = handed
      .catch(() => undefined)
      .then(async () => {
        const workspace = await dataset.workspace()
        await workspace.mark(state.value)
        dataset.refresh(workspace)
      })
    return handed
  }

  /** States out of a project or of this computer, in place of those that were set; what is unusable is left out. */
  async function restore(kept: unknown): Promise<void> {
    const usable = (Array.isArray(kept) ? kept : []).filter(isFindingMark)
    marks.value = new Map(usable.map((mark) => [findingKey(mark), mark]))
    past.value = []
    future.value = []
    await handOn()
  }

  async function ask(): Promise<void> {
    asking?.abort()
    if (dataset.isEmpty) {
      found.value = []
      return
    }
    const own = new AbortController()
    asking = own
    isAsking.value = true
    try {
      const workspace = await dataset.workspace()
      const answer = await workspace.findings(selection.current, own.signal)
      if (asking === own) found.value = answer
    } catch (thrown) {
      if (!isAbort(thrown) && asking === own) throw thrown
    } finally {
      if (asking === own) isAsking.value = false
    }
  }
  watch(() => [dataset.revision, selection.current], ask, { immediate: true })

  return { list, unprocessed, isAsking, canUndo, canRedo, state, decide, undo, redo, restore, handOn }
})
