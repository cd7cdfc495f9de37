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

async function loadTable(engine: Engine, table: string, text: Uint8Array | undefined): Promise<void> {
  await (text === undefined ? engine.run(createTable(table)) : engine.load(table, text))
}

async function makeView(engine: Engine, view: string, select: string): Promise<void> {
  for (const statement of materialise(view, select, 'duckdb')) await engine.run(statement)
}
