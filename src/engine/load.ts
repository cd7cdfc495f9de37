import { stopIfAborted } from '../domain/abort'
import { createTable, loadedTables } from './ddl'
import { materialise } from './dialect'
import type { Engine } from './Engine'
import { derivedViews } from './views'

export { tableText } from './tableText'

export interface LoadHooks {
  /** Before each step; `done` of `total` are behind. */
  onStep?(step: { readonly table: string; readonly done: number; readonly total: number }): void
  readonly signal?: AbortSignal
}

/**
 * Replaces everything the engine holds by the tables in `texts` (`tableText`; a table without text is empty) and makes the
 * derived views of them, in one transaction: where a step fails or `signal` fires, the former tables stay.
 */
export async function loadTables(
  engine: Engine,
  texts: Readonly<Record<string, Uint8Array>>,
  hooks: LoadHooks = {},
): Promise<void> {
  const steps = [
    ...loadedTables.map((table) => ({ table, act: () => loadTable(engine, table, texts[table]) })),
    ...derivedViews.map((view) => ({ table: view.id, act: () => makeView(engine, view.id, view.select) })),
  ]
  await engine.run('BEGIN TRANSACTION')
  try {
    for (const [done, step] of steps.entries()) {
      stopIfAborted(hooks.signal)
      hooks.onStep?.({ table: step.table, done, total: steps.length })
      await step.act()
    }
  } catch (cause) {
    // A dead engine cannot take anything back; what matters is why it died.
    await engine.run('ROLLBACK').catch(() => undefined)
    throw cause
  }
  await engine.run('COMMIT')
}

/**
 * Replaces the tables in `texts` alone, and makes the derived views anew that read them: in one transaction, as loadTables. For
 * labels, which change no other record.
 */
export async function replaceTables(engine: Engine, texts: Readonly<Record<string, Uint8Array>>): Promise<void> {
  const readers = derivedViews.filter((view) => Object.keys(texts).some((table) => reads(view.select, table)))
  const after = new Set(readers.map((view) => view.id))
  const stale = derivedViews.filter((view) => after.has(view.id) || [...after].some((id) => reads(view.select, id)))
  await engine.run('BEGIN TRANSACTION')
  try {
    for (const [table, text] of Object.entries(texts)) await engine.load(table, text)
    for (const view of stale) await makeView(engine, view.id, view.select)
  } catch (cause) {
    await engine.run('ROLLBACK').catch(() => undefined)
    throw cause
  }
  await engine.run('COMMIT')
}

const reads = (select: string, table: string) => new RegExp(`\\b${table}\\b`).test(select)

async function loadTable(engine: Engine, table: string, text: Uint8Array | undefined): Promise<void> {
  await (text === undefined ? engine.run(createTable(table)) : engine.load(table, text))
}

async function makeView(engine: Engine, view: string, select: string): Promise<void> {
  for (const statement of materialise(view, select, 'duckdb')) await engine.run(statement)
}
