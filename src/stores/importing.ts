import { defineStore } from 'pinia'
import { computed, shallowRef } from 'vue'
import { type Correction, cellKey } from '../domain/correction'
import { withScheme } from '../intake/importScheme'
import type { ImportChoices, IntakeProgress, SourceFile } from '../intake/Reading'
import type { NarrativeReview } from '../workspace/narrativeReview'
import { type ImportPreview, mostRecalled } from '../workspace/Platform'
import { withAnswer, withoutAnswer } from './answering'
import { useDataset } from './dataset'
import { isAbort } from './diagnosis'

/** What was taken in last, for step 完成. */
export interface ImportOutcome {
  readonly files: ImportPreview['files']
  readonly rows: ImportPreview['rows']
}

/** One department, for all files that write it so. */
export interface MatchAnswer {
  readonly files: readonly string[]
  readonly written: readonly string[]
  readonly code: string
}

/** An import in progress: the files given, the answers so far, what the reading found. Nothing is in before `accept`. */
export const useImporting = defineStore('importing', () => {
  const dataset = useDataset()
  const files = shallowRef<readonly SourceFile[]>([])
  const choices = shallowRef<ImportChoices>({})
  const preview = shallowRef<ImportPreview | null>(null)
  const progress = shallowRef<IntakeProgress | null>(null)
  const busy = shallowRef<'reading' | 'accepting' | null>(null)
  const outcome = shallowRef<ImportOutcome | null>(null)
  /** Accepted files of the same name that may be replaced, as the user said. */
  const replacing = shallowRef<readonly string[]>([])
  /** Imports of this page that can be taken back. */
  const undoable = shallowRef(0)
  /** Written reports that were confirmed, each as it was read then: read otherwise, it is asked again. */
  const confirmed = shallowRef<ReadonlySet<string>>(new Set())
  /** 更正 of values of written reports, set before anything is in; they hold from `accept` on. */
  const amendments = shallowRef<readonly Correction[]>([])
  let abort: AbortController | null = null
  /** What is being read just now: what is given or answered meanwhile comes on top of it, not of what was read before. */
  let pending: { readonly files: readonly SourceFile[]; readonly choices: ImportChoices } | null = null
  const latest = () => pending ?? { files: files.value, choices: choices.value }

  const isOpen = computed(() => files.value.length > 0)
  const waitingCount = computed(() => preview.value?.files.filter((file) => file.status === 'ask').length ?? 0)
  /** Files of which it must be said first whether they replace those of the same name. */
  const undecided = computed(() => preview.value?.replaces.filter((name) => !replacing.value.includes(name)) ?? [])
  const unconfirmed = computed(() => preview.value?.narratives?.filter((one) => !confirmed.value.has(readingOf(one))) ?? [])
  /** The invented district never mixes with a real one: it makes room when real files are accepted (workspace.preview). */
  const replacesSample = computed(() => dataset.isSample && files.value.some((file) => file.sample !== true))

  /** Adds files to the import and reads; one of the same name replaces. */
  async function read(added: readonly SourceFile[]): Promise<void> {
    const names = new Set(added.map((file) => file.name))
    const given = latest()
    await readAgain([...given.files.filter((file) => !names.has(file.name)), ...added], given.choices)
  }

  async function answer(names: readonly string[], key: string, value: string | null): Promise<void> {
    const given = latest()
    await readAgain(given.files, withAnswer(given.choices, names, key, value))
  }

  /** 部门匹配: codes for departments as the files write them, `U:<name>` for one of its own. */
  async function match(answers: readonly MatchAnswer[]): Promise<void> {
    const given = latest()
    const next = answers.reduce(
      (all, { files: names, written, code }) =>
        written.reduce((known, one) => withAnswer(known, names, `departments.${one}`, code), all),
      given.choices,
    )
    await readAgain(given.files, next)
  }

  /** 改选: what was answered for a department is asked again. */
  async function unmatch({ files: names, written }: Omit<MatchAnswer, 'code'>): Promise<void> {
    const given = latest()
    const next = written.reduce((all, one) => withoutAnswer(all, names, `departments.${one}`), given.choices)
    await readAgain(given.files, next)
  }

  function confirm(reviews: readonly NarrativeReview[]): void {
    confirmed.value = new Set([...confirmed.value, ...reviews.map(readingOf)])
  }

  /** Another 更正 of a value; null takes it back. */
  function amend(place: Pick<Correction, 'table' | 'key' | 'column'>, correction: Correction | null): void {
    const others = amendments.value.filter((one) => cellKey(one) !== cellKey(place))
    amendments.value = correction === null ? others : [...others, correction]
  }

  /** The answers of a 导入方案, under those already given. */
  async function useScheme(scheme: ImportChoices): Promise<void> {
    const given = latest()
    await readAgain(given.files, withScheme(given.choices, scheme))
  }

  async function leaveOut(names: readonly string[]): Promise<void> {
    const given = latest()
    const rest = given.files.filter((file) => !names.includes(file.name))
    if (rest.length === 0) await cancel()
    else await readAgain(rest, given.choices)
  }

  /** 替换: the accepted files of these names go when the import is accepted. */
  function replace(names: readonly string[]): void {
    replacing.value = [...replacing.value, ...names]
  }

  /** 两份都要: these files come in under names of their own, beside the accepted ones. */
  async function keepBoth(names: readonly string[]): Promise<void> {
    const given = latest()
    const taken = new Set([...dataset.sources.map((source) => source.file), ...given.files.map((file) => file.name)])
    const renamed = new Map(names.map((name) => [name, freeName(name, taken)]))
    const own = (name: string) => renamed.get(name) ?? name
    const nextChoices = Object.fromEntries(Object.entries(given.choices).map(([name, answers]) => [own(name), answers]))
    await readAgain(
      given.files.map((file) => ({ ...file, name: own(file.name) })),
      nextChoices,
    )
  }

  async function readAgain(nextFiles: readonly SourceFile[], nextChoices: ImportChoices): Promise<void> {
    const asked = { files: nextFiles, choices: nextChoices }
    pending = asked
    await work('reading', async (hooks) => {
      const workspace = await dataset.workspace()
      preview.value = await workspace.preview(nextFiles, nextChoices, hooks)
      files.value = nextFiles
      choices.value = nextChoices
      outcome.value = null
    }).finally(() => {
      if (pending === asked) pending = null
    })
  }

  /** All rows of the import or none. Resolves to whether they are in. */
  async function accept(): Promise<boolean> {
    const previewed = preview.value
    if (previewed === null || unconfirmed.value.length > 0) return false
    const read = new Set(previewed.narratives?.flatMap((one) => one.values.map(cellKey)))
    const further = amendments.value.filter((one) => read.has(cellKey(one)))
    if (further.length === 0) return take(previewed)
    const corrections = (await import('./corrections')).useCorrections()
    const before = corrections.list.map((one) => one.correction)
    if (!(await corrections.add(further))) return false
    let isIn = false
    try {
      isIn = await take(previewed)
    } finally {
      if (!isIn) await corrections.replace(before)
    }
    return isIn
  }

  function take(previewed: ImportPreview): Promise<boolean> {
    return work('accepting', async (hooks) => {
      const workspace = await dataset.workspace()
      await workspace.accept(hooks)
      dataset.refresh(workspace)
      forget()
      undoable.value = Math.min(undoable.value + 1, mostRecalled)
      outcome.value = { files: previewed.files, rows: previewed.rows }
    })
  }

  /** 撤销导入: all as it was before the last one. Resolves to whether it is. */
  async function undo(): Promise<boolean> {
    let isDone = false
    const isThrough = await work('accepting', async (hooks) => {
      const workspace = await dataset.workspace()
      isDone = await workspace.undoImport(hooks)
      dataset.refresh(workspace)
    })
    if (!isThrough) return false
    undoable.value = isDone ? undoable.value - 1 : 0
    if (isDone) forget()
    return isDone
  }

  /** Stops the reading; without one, gives the whole import up. What was in before stays in. */
  async function cancel(): Promise<void> {
    if (abort !== null) {
      abort.abort()
      return
    }
    const workspace = await dataset.workspace()
    await workspace.discard()
    forget()
  }

  function forget(): void {
    files.value = []
    choices.value = {}
    preview.value = null
    outcome.value = null
    replacing.value = []
  }

  /** After all data were replaced: no import is open, and none can be taken back. */
  function startAnew(): void {
    forget()
    undoable.value = 0
  }

  async function work(
    kind: 'reading' | 'accepting',
    run: (hooks: { onProgress: (now: IntakeProgress) => void; signal: AbortSignal }) => Promise<void>,
  ): Promise<boolean> {
    abort?.abort()
    const own = new AbortController()
    abort = own
    busy.value = kind
    progress.value = null
    try {
      await run({
        onProgress: (now) => {
          if (abort === own) progress.value = now
        },
        signal: own.signal,
      })
      return true
    } catch (thrown) {
      if (isAbort(thrown) || own.signal.aborted) return false
      throw thrown
    } finally {
      if (abort === own) {
        abort = null
        busy.value = null
        progress.value = null
      }
    }
  }

  return {
    files,
    choices,
    preview,
    progress,
    busy,
    outcome,
    isOpen,
    waitingCount,
    replacesSample,
    undecided,
    undoable,
    undo,
    read,
    answer,
    useScheme,
    leaveOut,
    replace,
    keepBoth,
    match,
    unmatch,
    confirm,
    unconfirmed,
    amend,
    amendments,
    accept,
    cancel,
    forget,
    startAnew,
  }
})

const readingOf = ({ source, values, doubts }: NarrativeReview) =>
  JSON.stringify([source, doubts.length, values.map(({ key, column, value }) => [key, column, value])])

/** 「资金.csv」 -> 「资金 (2).csv」, or the next number that is free. */
function freeName(name: string, taken: ReadonlySet<string>): string {
  const point = name.lastIndexOf('.')
  const [stem, ending] = point > name.lastIndexOf('/') + 1 ? [name.slice(0, point), name.slice(point)] : [name, '']
  let number = 2
  while (taken.has(`${stem} (${number})${ending}`)) number += 1
  return `${stem} (${number})${ending}`
}
