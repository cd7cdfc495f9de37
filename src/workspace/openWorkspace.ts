import { stopIfAborted } from '../domain/abort'
import { AppError } from '../domain/errors'
import type { Row } from '../domain/row'
import type { Selection } from '../domain/selection'
import { noNotes } from '../domain/userNotes'
import type { Engine, Query } from '../engine/Engine'
import { type LoadHooks, loadTables, replaceTables } from '../engine/load'
import type { ImportChoices, IntakeHooks, SourceFile } from '../intake/Reading'
import { loadView } from '../views'
import type { DatasetFacts, View, ViewAnswer, ViewContext } from '../views/View'
import { createAnswerCache } from './answerCache'
import { createAsker } from './askTogether'
import { versionWith } from './contentHash'
import { defaultSettings } from './defaultSettings'
import type { FindingDetail } from './findingDetail'
import type { StandingFinding } from './findings'
import { pause } from './fingerprint'
import { handingOut } from './handingOut'
import type { Stand } from './importChanges'
import { importStands } from './importStands'
import { withoutLabels } from './labelling'
import { livingEngine } from './livingEngine'
import { metricNotes } from './metricNotes'
import type { DataSettings, ImportPreview, Loaded, Platform } from './Platform'
import { standingFindings } from './standingFindings'
import { originRequests } from './trace'
import type { Workspace } from './Workspace'

const emptyFacts: DatasetFacts = { revision: 0, years: [], departments: [], categories: [], unlabelled: {}, sample: false }

type Loading = Omit<Loaded, 'texts'>

/** Above 2.35 million rows duckdb-wasm runs out of its 4 GB (SCALE). */
const mostIndicators = 2_000_000
const tooLarge = (rows: number) => new AppError('engine.tooLarge', { rows, most: mostIndicators })

function loadHooks(hooks: IntakeHooks | undefined): LoadHooks {
  const onStep: LoadHooks['onStep'] = ({ table, done, total }) =>
    hooks?.onProgress?.({
      file: table,
      fileIndex: done,
      fileCount: total,
      rows: 0,
      stage: table.startsWith('v_') ? 'derive' : 'load',
    })
  return hooks?.signal === undefined ? { onStep } : { onStep, signal: hooks.signal }
}

/** The settings that the dataset makes its records by. */
function ofRecords({ checks: _, ...settings }: DataSettings): DataSettings {
  return settings
}

const isSame = (one: DataSettings, other: DataSettings) => JSON.stringify(one) === JSON.stringify(other)

/** Rows that take some ten milliseconds to read. */
const longAnswer = 2000

/** The whole product on what a platform brings. */
export async function openWorkspace(platform: Platform): Promise<Workspace> {
  const dataset = await platform.openDataset()
  const engine = livingEngine(
    () => platform.openEngine(),
    async (target) => fill(target, await dataset.load(ofRecords(settings ?? defaultSettings))),
  )
  let loaded: Loading = { facts: emptyFacts, sources: [], version: '00000000' }
  let settings: DataSettings | null = null
  let indicatorRows = 0
  let notes = noNotes
  const findings = standingFindings()
  const stands = importStands(standNow)
  const cache = createAnswerCache(200)

  async function fill(target: Engine, next: Loaded, hooks?: IntakeHooks, rules = settings?.checks): Promise<void> {
    await loadTables(target, next.texts, loadHooks(hooks))
    if (next.facts.years.length > 0) await findings.check(target, rules)
    else findings.none()
    const { texts: _, ...small } = next
    renew(small)
  }

  function renew(next: Loading): number {
    loaded = { ...next, facts: { ...next.facts, notes, revision: loaded.facts.revision + 1 } }
    cache.clear()
    return loaded.facts.revision
  }

  /** Only labels are others: the records in the engine stay, and what follows from labels is put in their place. */
  async function relabel(next: DataSettings, former: DataSettings, hooks?: IntakeHooks): Promise<void> {
    const { texts, unlabelled, version } = await dataset.relabel(ofRecords(next), hooks)
    try {
      await engine.use(async (target) => {
        await replaceTables(target, texts)
        if (loaded.facts.years.length > 0) await findings.check(target, next.checks)
      })
    } catch (fault) {
      await dataset.relabel(ofRecords(former))
      throw fault
    }
    renew({ ...loaded, version, facts: { ...loaded.facts, unlabelled } })
  }

  function rows(query: Query, signal?: AbortSignal): Promise<readonly Row[]> {
    return cache.get(query, (ended) => engine.use((target) => target.rows(query, ended)), signal)
  }

  const askSpecs = createAsker(rows)

  async function detailOf(finding: StandingFinding): Promise<FindingDetail> {
    const { findingDetail } = await import('./findingDetail')
    return findingDetail(finding, settings?.checks ?? {}, dataset, loaded.facts)
  }

  async function ask<Model>(
    view: Pick<View<Model>, 'specs' | 'model'>,
    selection: Selection,
    signal?: AbortSignal,
  ): Promise<Model | null> {
    if (loaded.facts.years.length === 0) return null
    const { facts } = loaded
    const answers = await askSpecs(view.specs(selection, facts), selection, signal)
    // The cards of a page are answered together: each reads a long answer in a turn of its own.
    if (answers.reduce((sum, rows) => sum + rows.length, 0) > longAnswer) await pause()
    return view.model(answers, selection, facts)
  }

  async function answer(id: string, selection: Selection, context: ViewContext, signal?: AbortSignal): Promise<ViewAnswer | null> {
    const view = await loadView(id)
    const asOf = loaded.facts.revision
    const model = await ask(view, selection, signal)
    if (model === null) return null
    return {
      view: id,
      title: view.title(model, context),
      subtitle: view.subtitle(model, context),
      option: view.option(model, context),
      table: view.table(model, context),
      summary: view.summary(model, context),
      ...(view.words === undefined ? {} : { words: view.words(model, context) }),
      notes: view.notes(model, context),
      height: view.height?.(model, context) ?? null,
      asOf,
    }
  }

  async function preview(files: readonly SourceFile[], choices: ImportChoices, hooks?: IntakeHooks): Promise<ImportPreview> {
    const found = await dataset.preview(files, choices, hooks)
    indicatorRows = found.rows.indicators
    return found
  }

  /** How the data stand in `year`, or in the latest; null where nothing of the user's own is in. */
  async function standNow(year: number | null): Promise<Stand | null> {
    const of = year ?? loaded.facts.years[loaded.facts.years.length - 1]
    if (of === undefined || loaded.facts.sample) return null
    const { standOf } = await import('./standOf')
    return standOf(of, findings.all, ask)
  }

  async function take(hooks?: IntakeHooks): Promise<number> {
    if (indicatorRows > mostIndicators) throw tooLarge(indicatorRows)
    const next = await dataset.build(hooks)
    const before = await standNow(null)
    stopIfAborted(hooks?.signal)
    await engine.use((target) => fill(target, next, hooks))
    await dataset.accept()
    stands.imported(before)
    return loaded.facts.revision
  }

  return {
    get facts() {
      return loaded.facts
    },
    get sources() {
      return loaded.sources
    },
    get version() {
      return versionWith(loaded.version, settings?.checks)
    },
    preview,
    accept: take,
    discard: () => dataset.discard(),
    async undoImport(hooks) {
      if (!(await dataset.recall())) return false
      try {
        const before = await dataset.build(hooks)
        stopIfAborted(hooks?.signal)
        await engine.use((target) => fill(target, before, hooks))
      } catch (fault) {
        await dataset.discard()
        throw fault
      }
      await dataset.accept()
      stands.imported(null)
      return true
    },
    async clear() {
      await dataset.clear()
      stands.imported(null)
      const nothing = await dataset.build()
      await engine.use((target) => fill(target, nothing))
    },
    held: () => dataset.held(),
    heldBytes: (sha256) => dataset.heldBytes(sha256),
    async replace(source, hooks) {
      const replaced = await dataset.replace({ ...source, settings: ofRecords(source.settings) }, hooks)
      try {
        if (replaced.indicators > mostIndicators) throw tooLarge(replaced.indicators)
        const next = await dataset.build(hooks)
        stopIfAborted(hooks?.signal)
        await engine.use((target) => fill(target, next, hooks, source.settings.checks))
      } catch (fault) {
        await dataset.discard()
        throw fault
      }
      await dataset.accept()
      settings = source.settings
      return replaced
    },
    async configure(next, hooks) {
      if (settings !== null && isSame(ofRecords(next), ofRecords(settings))) {
        // Only rules were changed: no record is another.
        await engine.use((target) => findings.check(target, next.checks))
        settings = next
        return renew(loaded)
      }
      if (settings !== null && isSame(withoutLabels(ofRecords(next)), withoutLabels(ofRecords(settings)))) {
        await relabel(next, settings, hooks)
        settings = next
        return loaded.facts.revision
      }
      try {
        const again = await dataset.load(ofRecords(next), hooks)
        await engine.use((target) => fill(target, again, hooks, next.checks))
      } catch (fault) {
        // The dataset took them over before the engine could.
        await dataset.load(ofRecords(settings ?? defaultSettings))
        throw fault
      }
      settings = next
      return loaded.facts.revision
    },
    annotate(next) {
      notes = next
      loaded = { ...loaded, facts: { ...loaded.facts, notes, revision: loaded.facts.revision + 1 } }
      return loaded.facts.revision
    },
    findings: (selection, signal) => findings.of(selection, loaded.facts, askSpecs, signal),
    findingDetail: detailOf,
    async mark(next) {
      await engine.use((target) => findings.mark(target, next))
      return renew(loaded)
    },
    answer,
    explain: metricNotes,
    async trace(id, key, selection, limit) {
      const one = typeof key.finding === 'number' ? findings.all[key.finding] : undefined
      if (one !== undefined) {
        const { cellsBehind } = await import('./findingDetail')
        return cellsBehind(await detailOf(one)).slice(0, limit)
      }
      const requests = await originRequests((await loadView(id)).metrics, key, selection, limit, rows)
      return dataset.origins(requests, limit)
    },
    records: (table, department, year) => dataset.records(table, department, year),
    waiting: () => dataset.waiting(),
    async issueSource(issueId) {
      const [place] = await dataset.origins([{ table: 'issues', key: [issueId], columns: ['issue_text'] }], 1)
      return place ?? null
    },
    tryLabels: (next, hooks) => dataset.tryLabels(ofRecords(next), hooks),
    returnList: () => dataset.returnList(),
    corrections: () => dataset.corrections(),
    importChanges: () => stands.changes(() => dataset.changes()),
    async returnNotices(selection, options) {
      const { noticesOf } = await import('./returnNotices')
      return noticesOf(selection, options, {
        findings: findings.all,
        checks: settings?.checks ?? {},
        ask: rows,
        dataset,
        facts: loaded.facts,
      })
    },
    ...handingOut({
      answer,
      about: () => ({ facts: loaded.facts, version: loaded.version, settings }),
    }),
    onRestart: engine.onRestart,
    async close() {
      await engine.close()
      await dataset.close()
    },
  }
}
