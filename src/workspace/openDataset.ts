import { cellKey } from '../domain/correction'
import type { Cell, Row } from '../domain/row'
import { type TableId, tableIds, tables } from '../domain/schema'
import { expandArchives } from '../intake/archive'
import { choicesByFile } from '../intake/importScheme'
import { createIntake } from '../intake/intake'
import type { ImportChoices, IntakeHooks, IntakeResult, SourceFile } from '../intake/Reading'
import { labelChanges } from '../issues/changes'
import { textStatus } from '../issues/classify'
import { createLabelMemory, type Labelled } from '../issues/label'
import { waitingIssues } from '../issues/waiting'
import { buildLoaded, labelAgain, relabelled } from './buildLoaded'
import { contentHash, sameBytes } from './contentHash'
import { type CorrectionState, withCorrections } from './corrections'
import { defaultSettings } from './defaultSettings'
import { departmentMatching } from './departmentMatching'
import { createHeldFiles } from './heldFiles'
import { narrativeReviews } from './narrativeReview'
import { createOriginIndex, type OriginIndex } from './originIndex'
import {
  type DataSettings,
  type Dataset,
  type ImportPreview,
  type Loaded,
  mostRecalled,
  type OriginRequest,
  type TracedValue,
} from './Platform'
import { recordChanges } from './recordChanges'
import { correctedSince, type ReturnedEntry, returnList } from './returnList'

/** One state of the data: the files with their answers and what was made of them. */
interface State {
  readonly files: ReadonlyMap<string, SourceFile>
  readonly choices: ImportChoices
  readonly result: IntakeResult | null
  readonly labels: Labelled | null
  /** Rows returned before whose file was given again without the fault. */
  readonly corrected: readonly ReturnedEntry[]
}

const nothing: State = { files: new Map(), choices: {}, result: null, labels: null, corrected: [] }

function rowCounts(result: IntakeResult | null): Record<TableId, number> {
  return Object.fromEntries(tableIds.map((table) => [table, result?.records[table].length ?? 0])) as Record<TableId, number>
}

const keyPart = (value: Cell | undefined) => (typeof value === 'number' ? value : String(value ?? ''))

const isSample = (state: State) => state.files.size > 0 && [...state.files.values()].every((file) => file.sample === true)

/** Files of which something was taken in; one that waits for an answer or could not be read is not kept. */
function takenIn(files: ReadonlyMap<string, SourceFile>, result: IntakeResult): ReadonlyMap<string, SourceFile> {
  const loaded = new Set(result.files.filter((report) => report.status === 'ok').map((report) => report.source))
  return new Map([...files].filter(([name]) => loaded.has(name)))
}

/** Answers given now; a file that is given again without any of its own keeps those that it had. */
function answersFor(files: readonly SourceFile[], choices: ImportChoices, before: ImportChoices): ImportChoices {
  const names = files.map((file) => file.name)
  const kept = Object.fromEntries(names.flatMap((name) => (name in choices ? [] : [[name, before[name] ?? {}] as const])))
  return choicesByFile({ ...kept, ...choices }, names)
}

const only = (choices: ImportChoices, files: ReadonlyMap<string, SourceFile>): ImportChoices =>
  Object.fromEntries(Object.entries(choices).filter(([name]) => files.has(name)))

export function openDataset(): Dataset {
  const intake = createIntake({ textStatus })
  let accepted = nothing
  let candidate: State | null = null
  /** Before each import, newest last. */
  let former: readonly State[] = []
  let isRecalled = false
  let settings = defaultSettings
  /** Of a candidate that replaces everything. */
  let candidateSettings: DataSettings | null = null
  const heldFiles = createHeldFiles()
  let index: OriginIndex | null = null
  const memory = createLabelMemory()
  const versionOf = ({ files, choices }: State, by = settings) => contentHash([...files.values()], choices, by)

  async function build(state: State, by: DataSettings, hooks?: IntakeHooks): Promise<{ state: State; loaded: Loaded }> {
    const built = await buildLoaded(state.result, by, hooks, memory)
    const facts = { ...built.loaded.facts, sample: isSample(state) }
    const loaded: Loaded = { ...built.loaded, version: versionOf(state, by), facts }
    return { state: { ...state, labels: built.labels }, loaded }
  }

  const standing = () => ({ choices: accepted.choices, closed: accepted.corrected })

  function forgetCandidate(): void {
    candidate = null
    candidateSettings = null
    isRecalled = false
  }

  async function preview(given: readonly SourceFile[], choices: ImportChoices, hooks?: IntakeHooks): Promise<ImportPreview> {
    const files = expandArchives(given)
    forgetCandidate()
    // The invented district makes room for real files; the two are never counted together.
    const base = isSample(accepted) && files.some((file) => file.sample !== true) ? nothing : accepted
    const known = [...files].filter((file) => base.files.has(file.name))
    const unchanged = known.filter((file) => sameBytes(base.files.get(file.name), file)).map((file) => file.name)
    const together = new Map([...base.files, ...files.map((file) => [file.name, file] as const)])
    const allChoices = { ...base.choices, ...answersFor(files, choices, base.choices) }
    const result = await intake.read([...together.values()], allChoices, hooks)
    const before = base.result === null ? [] : [...base.corrected, ...returnList(base.result)]
    const taken = takenIn(together, result)
    candidate = {
      files: taken,
      choices: only(allChoices, taken),
      result,
      labels: null,
      corrected: correctedSince(before, result),
    }
    const names = new Set(files.map((file) => file.name))
    return {
      files: result.files.filter((report) => names.has(report.source)),
      skipped: result.skipped.filter((one) => names.has(one.file)),
      returned: result.returned.filter((one) => names.has(one.source)),
      ignored: result.ignored.filter((one) => names.has(one.origin.source)),
      conflicts: result.conflicts.filter((one) => names.has(one.first.source) || names.has(one.later.source)),
      unchanged,
      replaces: known.map((file) => file.name).filter((name) => !unchanged.includes(name)),
      rows: rowCounts(result),
      rowsBefore: rowCounts(base.result),
      matching: departmentMatching(result, base.result, names),
      narratives: narrativeReviews(result, names),
    }
  }

  return {
    preview,
    async build(hooks) {
      const built = await build(candidate ?? accepted, candidateSettings ?? settings, hooks)
      if (candidate !== null) candidate = built.state
      return built.loaded
    },
    async accept() {
      if (candidate === null) return standing()
      if (candidateSettings !== null) former = []
      else former = isRecalled ? former.slice(0, -1) : [...former, accepted].slice(-mostRecalled)
      settings = candidateSettings ?? settings
      accepted = candidate
      forgetCandidate()
      index = null
      return standing()
    },
    async discard() {
      forgetCandidate()
    },
    async recall() {
      const before = former.at(-1)
      if (before === undefined) return false
      forgetCandidate()
      candidate = before
      isRecalled = true
      return true
    },
    async load(next, hooks) {
      settings = next
      const built = await build(accepted, settings, hooks)
      accepted = built.state
      return built.loaded
    },
    async relabel(next, hooks) {
      const made = await relabelled(accepted.result, next, memory, hooks)
      settings = next
      accepted = { ...accepted, labels: made.labels }
      return { ...made.relabelled, version: versionOf(accepted) }
    },
    async waiting() {
      return waitingIssues(accepted.labels?.details ?? [])
    },
    async tryLabels(next, hooks) {
      const now = accepted.labels ?? (await labelAgain(accepted.result, settings, memory, hooks))
      return labelChanges(now, await labelAgain(accepted.result, next, memory, hooks))
    },
    async clear() {
      former = [...former, accepted].slice(-mostRecalled)
      accepted = nothing
      forgetCandidate()
      index = null
    },
    async held() {
      const files = await heldFiles.entries([...accepted.files.values()])
      return { files, choices: accepted.choices, closed: accepted.corrected }
    },
    async heldBytes(sha256) {
      return heldFiles.bytes([...accepted.files.values()], sha256)
    },
    async replace({ files: given, choices: answers, closed, settings: next }, hooks) {
      forgetCandidate()
      const files = expandArchives(given)
      const choices = choicesByFile(
        answers,
        files.map((file) => file.name),
      )
      const result = await intake.read(files, choices, hooks)
      const taken = takenIn(new Map(files.map((file) => [file.name, file])), result)
      candidate = { files: taken, choices: only(choices, taken), result, labels: null, corrected: closed }
      candidateSettings = next
      const left = files.map((file) => file.name).filter((name) => !taken.has(name))
      return { left, indicators: result.records.indicators.length }
    },
    async origins(requests: readonly OriginRequest[], limit: number): Promise<readonly TracedValue[]> {
      if (accepted.result === null) return []
      index ??= createOriginIndex(accepted.result)
      const { states } = withCorrections(accepted.result.records, settings.corrections)
      const holding = (settings.corrections ?? []).filter((one) => states.get(cellKey(one)) === 'applied')
      return index.find(requests, limit, new Map(holding.map((one) => [cellKey(one), one])))
    },
    async records(table, department, year) {
      if (accepted.result === null) return []
      const { records } = withCorrections(accepted.result.records, settings.corrections)
      const evaluations = new Set(
        records.evaluations
          .filter((row) => row.dept_code === department && row.fiscal_year === year)
          .map((row) => String(row.eval_id)),
      )
      const isOf = (row: Row) => (table === 'departments' ? row.dept_code === department : evaluations.has(String(row.eval_id)))
      return records[table].filter(isOf).map((row) => ({ key: tables[table].primaryKey.map((id) => keyPart(row[id])), row }))
    },
    async corrections() {
      const all = settings.corrections ?? []
      if (accepted.result === null) return all.map((): CorrectionState => 'absent')
      const { states } = withCorrections(accepted.result.records, all)
      return all.map((one) => states.get(cellKey(one)) ?? 'absent')
    },
    async changes() {
      const before = former[former.length - 1]?.result ?? null
      if (before === null || accepted.result === null) return null
      return recordChanges(before, accepted.result)
    },
    async returnList() {
      if (accepted.result === null) return []
      return [...returnList(accepted.result), ...accepted.corrected]
    },
    async intake() {
      return accepted.result
    },
    async labels() {
      return accepted.labels
    },
    async close() {
      accepted = nothing
      forgetCandidate()
    },
  }
}
