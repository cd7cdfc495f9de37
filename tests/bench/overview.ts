import type { Row } from '../../src/domain/row'
import { emptySelection, type Selection } from '../../src/domain/selection'
import type { Engine } from '../../src/engine/Engine'
import { pages } from '../../src/ui/pages/pages'
import { loadView } from '../../src/views'
import type { DatasetFacts } from '../../src/views/View'
import { createAnswerCache } from '../../src/workspace/answerCache'
import { createAsker } from '../../src/workspace/askTogether'
import { interleaved, print, ratio } from './measure'
import overviewSql from './overview.sql?raw'

const views = await Promise.all(
  ['headline', ...(pages.find((page) => page.id === 'overview')?.cards ?? []).map((card) => card.view)].map(loadView),
)

const types = ['GOV', 'TOWN', 'PARTY', 'MASS_ORG', 'SCHOOL', 'HEALTH', 'INSTITUTION']
const filters = types.flatMap((one, at) => [[one], ...types.slice(at + 1).map((other) => [one, other])])

/** A filter a round that no round before had: its answers cannot have been kept. */
const filterOf = (round: number): Selection => ({ ...emptySelection, departmentTypes: filters[round % filters.length] ?? [] })

/**
 * All models of the overview on a changed filter, against the same aggregates written by hand as one statement. The page keeps
 * answers that no filter narrows (everybody, for peers) from one filter to the next, as here; without any that is printed too.
 */
export async function benchOverview(engine: Engine, facts: DatasetFacts, rounds: number): Promise<boolean> {
  if (rounds >= filters.length) throw new Error(`${rounds} rounds, but ${filters.length} filters: the first is for the agreement`)
  const page = asOnThePage(engine)
  const cold = asOnThePage(engine)
  const byHand = (selection: Selection) => engine.rows({ sql: handWritten(selection, facts), params: [] })
  agree(await byHand(filterOf(0)), await page.models(filterOf(0), facts), facts)
  const figures = await interleaved(rounds, {
    'one statement written by hand': async (round) => void (await byHand(filterOf(round + 1))),
    'all models of the overview': async (round) => void (await page.models(filterOf(round + 1), facts)),
    'all models of the overview, no answer kept': async (round) => {
      cold.cache.clear()
      await cold.models(filterOf(round + 1), facts)
    },
  })
  process.stdout.write('Filter change of the overview                                     min    med    max\n')
  figures.forEach(print)
  ratio('the same with no answer kept, against one hand-written statement', figures[2], figures[0])
  return ratio('overview against one hand-written statement', figures[1], figures[0], 2.5)
}

function asOnThePage(engine: Engine) {
  const cache = createAnswerCache(200)
  const ask = createAsker((query, signal) => cache.get(query, (ended) => engine.rows(query, ended), signal))
  const models = (selection: Selection, facts: DatasetFacts) =>
    Promise.all(views.map(async (view) => view.model(await ask(view.specs(selection, facts), selection), selection, facts)))
  return { cache, models }
}

function handWritten(selection: Selection, facts: DatasetFacts): string {
  const year = facts.years[facts.years.length - 1] ?? 0
  const sql = overviewSql.replace(/^--.*$/gm, '')
  return sql
    .replaceAll('{types}', selection.departmentTypes.map((type) => `'${type}'`).join(', '))
    .replaceAll('{year}', String(year))
}

/** Both must have computed the same: held on the ranking's total. */
function agree(rows: readonly Row[], models: readonly unknown[], facts: DatasetFacts): void {
  const year = facts.years[facts.years.length - 1]
  const whole = rows.find((row) => row.part === 'money' && row.k1 === null && row.year === year)
  const ranking = models[views.findIndex((view) => view.id === 'completion-ranking')] as { total: { rate: number; n: number } }
  const rate = Number(whole?.v1) / Number(whole?.v2)
  if (Math.abs(ranking.total.rate - rate) > 1e-9 || ranking.total.n !== whole?.n) {
    throw new Error(`by hand ${rate} of ${whole?.n} departments, the card ${ranking.total.rate} of ${ranking.total.n}`)
  }
}
