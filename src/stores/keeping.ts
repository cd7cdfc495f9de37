import { defineStore } from 'pinia'
import { computed, shallowRef, watch } from 'vue'
import { AppError } from '../domain/errors'
import type { Cell } from '../domain/row'
import type { Keeper, KeptWork } from '../workspace/keeper'
import type { Held, ProjectOutline, ProjectState } from '../workspace/Project'
import type { WindowTurn } from '../workspace/WindowTurn'
import { useDataset } from './dataset'
import { errorKey, errorParams } from './diagnosis'
import { useImporting } from './importing'
import { useKeptParts } from './keptParts'
import { useSettings } from './settings'

/** What keeps the work on this computer; opened by the app. */
export interface KeepingTools {
  readonly keeper: Keeper
  readonly turn: WindowTurn
}

/**
 * `off`: nothing to keep. `pending`: changes wait to be saved. `failed`: the last state that could be saved is still there.
 * `reading`: another window keeps the work. `removed`: deleted by the user, and not kept until other data come in.
 */
export type KeepingState = 'off' | 'pending' | 'saved' | 'failed' | 'reading' | 'removed'

export interface KeepingFault {
  readonly key: string
  readonly params: Readonly<Record<string, Cell>>
}

/** Changes within this time are saved together. */
const restMs = 800

/** The work on this computer: saved by itself some time after each change, by one window of the page. */
export const useKeeping = defineStore('keeping', () => {
  const dataset = useDataset()
  const settings = useSettings()
  const importing = useImporting()
  const parts = useKeptParts()
  const state = shallowRef<KeepingState>('off')
  /** Time of the last saving. */
  const savedAt = shallowRef<Date | null>(null)
  const fault = shallowRef<KeepingFault | null>(null)
  /** Works that can be restored, the last first. */
  const works = shallowRef<readonly KeptWork[]>([])
  /** The work that is loaded; null where it has not been kept before. */
  const work = shallowRef<string | null>(null)
  const isReading = computed(() => state.value === 'reading')
  /** Files of a restored work that wait for an answer: saving without them would be a loss. */
  const waiting = shallowRef<readonly string[]>([])
  const isWaiting = computed(() => waiting.value.length > 0 && importing.isOpen)
  let tools: KeepingTools | null = null
  /** What the last saving held; and what of the loaded data the store has, as this window knows it. */
  let last = ''
  let known = ''
  let timer: ReturnType<typeof setTimeout> | undefined
  let running: Promise<void> = Promise.resolve()
  let isHeld = false

  async function start(open: () => Promise<KeepingTools>): Promise<void> {
    try {
      tools = await open()
      tools.turn.onTaken(async () => {
        await saveNow()
        state.value = 'reading'
      })
      if (!(await tools.turn.claim())) state.value = 'reading'
      works.value = await tools.keeper.look()
      saveSoon()
    } catch (thrown) {
      fail(thrown)
    }
  }

  function fail(thrown: unknown): void {
    fault.value = { key: errorKey(thrown), params: errorParams(thrown) }
    if (state.value !== 'reading') state.value = 'failed'
  }

  /** What is loaded, as it is kept. */
  async function present(): Promise<{ held: Held; state: ProjectState; outline: ProjectOutline }> {
    const held = await (await dataset.workspace()).held()
    const outline: ProjectOutline = {
      savedAt: new Date().toISOString(),
      files: held.files.length,
      departments: dataset.facts?.departments.length ?? 0,
      years: dataset.facts?.years ?? [],
    }
    return {
      held,
      outline,
      state: { choices: held.choices, closed: held.closed, settings: settings.dataSettings, ...parts.read() },
    }
  }

  const canSave = () =>
    tools !== null && !isHeld && !isWaiting.value && !dataset.isEmpty && !dataset.isSample && !/reading|removed/.test(state.value)

  function saveSoon(): void {
    if (!canSave()) return
    if (state.value !== 'failed') state.value = 'pending'
    clearTimeout(timer)
    timer = setTimeout(saveNow, restMs)
  }

  /** After the saving that is under way. */
  function saveNow(): Promise<void> {
    clearTimeout(timer)
    running = running.then(save).catch(fail)
    return running
  }

  async function save(): Promise<void> {
    if (tools === null || !canSave()) return
    const workspace = await dataset.workspace()
    const now = await present()
    const content = JSON.stringify([now.held.files, now.state])
    if (content === last) {
      state.value = 'saved'
      return
    }
    const id = work.value ?? newWork()
    const outcome = await tools.keeper.save({
      work: id,
      outline: now.outline,
      entries: now.held.files,
      state: now.state,
      bytesOf: (sha256) => workspace.heldBytes(sha256),
    })
    if (outcome === 'taken') state.value = 'reading'
    else if (outcome === 'changed') saveSoon()
    else {
      work.value = id
      last = content
      known = dataOf(now)
      savedAt.value = new Date(now.outline.savedAt)
      fault.value = null
      state.value = 'saved'
      works.value = [{ work: id, outline: now.outline }, ...works.value.filter((one) => one.work !== id)].slice(0, 2)
    }
  }

  /** 在此窗口继续. Resolves to the work that the other window left, to be restored here; null where this one has data of its own. */
  async function takeOver(): Promise<string | null> {
    if (tools === null) return null
    const isNothing = dataset.isEmpty || dataset.isSample
    const hasOwn = !isNothing && dataOf(await present()) !== known
    await tools.turn.takeOver()
    works.value = await tools.keeper.look()
    state.value = 'off'
    if (!hasOwn) return works.value[0]?.work ?? null
    work.value = null
    last = ''
    saveSoon()
    return null
  }

  /** 删除本机保存的数据. What is loaded stays in the page. */
  async function remove(): Promise<void> {
    if (tools === null || isReading.value) return
    clearTimeout(timer)
    await running
    if (!(await tools.keeper.forget())) {
      state.value = 'reading'
      return
    }
    works.value = []
    work.value = null
    last = ''
    savedAt.value = null
    state.value = dataset.isEmpty ? 'off' : 'removed'
  }

  function load(of: string, signal?: AbortSignal) {
    if (tools === null) throw new AppError('keeping.refused', { reason: '' })
    return tools.keeper.load(of, signal)
  }

  /** Nothing is saved while all is replaced. What comes of it is the work `of`, or a new one. */
  async function whileReplaced(of: string | null, replace: () => Promise<readonly string[]>): Promise<void> {
    await saveNow()
    isHeld = true
    try {
      waiting.value = await replace()
      work.value = of
      last = ''
      known = dataOf(await present())
      if (state.value === 'removed') state.value = 'off'
    } finally {
      isHeld = false
      saveSoon()
    }
  }

  watch(() => [dataset.revision, settings.dataSettings, parts.read(), isWaiting.value], saveSoon)
  watch(
    () => dataset.isEmpty || dataset.isSample,
    (isNothing) => {
      if (!isNothing) return
      // What comes in next is another work: the one that was here stays restorable.
      work.value = null
      last = ''
      if (/pending|saved|removed/.test(state.value)) state.value = 'off'
    },
  )
  watch(
    () => JSON.stringify(dataset.sources),
    () => {
      if (state.value !== 'removed') return
      state.value = 'off'
      saveSoon()
    },
  )
  if (typeof document !== 'undefined')
    document.addEventListener('visibilitychange', () => {
      if (document.visibilityState === 'hidden' && state.value === 'pending') void saveNow()
    })

  return { state, savedAt, fault, works, work, isReading, start, present, saveSoon, saveNow, takeOver, remove, load, whileReplaced }
})

/** A window that only looks at the data changes their filters. */
const dataOf = ({ held, state }: { readonly held: Held; readonly state: ProjectState }) =>
  JSON.stringify([held.files, { ...state, link: {} }])

/** Unlike any other, which is all it must be; `crypto.randomUUID` is absent on plain http. */
const newWork = () => `${Date.now().toString(36)}-${Math.random().toString(36).slice(2)}`
