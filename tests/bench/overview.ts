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

/** A filter a round, so that nothing can have been kept from the round before. */
const filterOf = (round: number): Selection => ({ ...emptySelection, departmentTypes: [types[round % types.length] ?? 'GOV'] })

/** All models of the overview on a changed filter, against the same aggregates written by hand as one statement. */
export async function benchOverview(engine: Engine, facts: DatasetFacts, rounds: number): Promise<boolean> {
  const cache = createAnswerCache(200)
  const ask = createAsker((query, signal) => cache.get(query, (ended) => engine.rows(query, ended), signal))
  const models = (selection: Selection) => {
    cache.clear()
    return Promise.all(views.map(async (view) => view.model(await ask(view.specs(selection, facts), selection), selection, facts)))
  }
  const byHand = (selection: Selection) => engine.rows({ sql: handWritten(selection, facts), params: [] })
  agree(await byHand(filterOf(0)), await models(filterOf(0)), facts)
  const figures = await interleaved(rounds, {
    'one statement written by hand': async (round) => void (await byHand(filterOf(round))),
    'all models of the overview': async (round) => void (await models(filterOf(round))),
  })
  process.stdout.write('Filter change of the overview                                     min    med    max\n')
  figures.forEach(print)
  return ratio('overview against one hand-written statement', figures[1], figures[0], 2.5)
}

function handWritten(selection: Selection, facts: DatasetFacts): string {
  const year = facts.years[facts.years.length - 1] ?? 0
  const sql = overviewSql.replace(/^--.*$/gm, '')
  return sql.replaceAll('{type}', selection.departmentTypes[0] ?? '').replaceAll('{year}', String(year))
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
