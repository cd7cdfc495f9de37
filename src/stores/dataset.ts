import { defineStore } from 'pinia'
import { computed, shallowRef } from 'vue'
import { AppError } from '../domain/errors'
import type { IntakeHooks } from '../intake/Reading'
import type { DatasetFacts } from '../views/View'
import type { DataSettings } from '../workspace/Platform'
import type { Workspace } from '../workspace/Workspace'

export type EngineState = 'waiting' | 'starting' | 'ready' | 'failed'

interface DatasetState {
  readonly facts: DatasetFacts
  readonly sources: Workspace['sources']
  readonly version: string
}

/** What is loaded, in outline. Rows stay in the workspace. */
export const useDataset = defineStore('dataset', () => {
  const engine = shallowRef<EngineState>('waiting')
  const failure = shallowRef<unknown>(null)
  const state = shallowRef<DatasetState | null>(null)
  /** When the data last changed in this page, as a time of day; null before. */
  const updatedAt = shallowRef<string | null>(null)
  let opener: (() => Promise<Workspace>) | null = null
  let opening: Promise<Workspace> | null = null

  const facts = computed(() => state.value?.facts ?? null)
  const sources = computed(() => state.value?.sources ?? [])
  const version = computed(() => state.value?.version ?? '')
  const revision = computed(() => facts.value?.revision ?? 0)
  const isEmpty = computed(() => sources.value.length === 0)
  const isSample = computed(() => facts.value?.sample ?? false)

  /** Says how the workspace is opened; it is opened by the first who asks for it. */
  function connect(open: () => Promise<Workspace>): void {
    opener = open
  }

  /** The workspace, opened at the first call and again after it failed to open. */
  function workspace(): Promise<Workspace> {
    opening ??= start()
    return opening
  }

  async function start(): Promise<Workspace> {
    if (opener === null) throw new AppError('workspace.unconnected')
    engine.value = 'starting'
    try {
      const opened = await opener()
      engine.value = 'ready'
      refresh(opened)
      return opened
    } catch (thrown) {
      engine.value = 'failed'
      failure.value = thrown
      opening = null
      throw thrown
    }
  }

  /** Takes over what the workspace says of itself; called after everything that changes the data. */
  function refresh(opened: Workspace): void {
    if (opened.version !== state.value?.version) updatedAt.value = timeOfDay(new Date())
    state.value = { facts: opened.facts, sources: opened.sources, version: opened.version }
  }

  async function configure(settings: DataSettings, hooks?: IntakeHooks): Promise<void> {
    const opened = await workspace()
    await opened.configure(settings, hooks)
    refresh(opened)
  }

  async function clear(): Promise<void> {
    const opened = await workspace()
    await opened.clear()
    refresh(opened)
  }

  return {
    engine,
    failure,
    facts,
    sources,
    version,
    revision,
    isEmpty,
    isSample,
    updatedAt,
    connect,
    workspace,
    refresh,
    configure,
    clear,
  }
})

function timeOfDay(now: Date): string {
  const two = (value: number) => String(value).padStart(2, '0')
  return `${two(now.getHours())}:${two(now.getMinutes())}`
}
