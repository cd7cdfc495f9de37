import { predicateOf, withSettings } from '../../src/checks/compile'
import { runChecks } from '../../src/checks/run'
import type { Engine } from '../../src/engine/Engine'
import { checks } from '../../src/reference/checks'
import { interleaved, print, ratio } from './measure'

/** The 68 predicates as one would type them: how many rows of its view is each true for. */
const bare = withSettings(checks, {}).map((check) => ({
  id: check.id,
  sql: `SELECT count(*)::INTEGER AS n FROM ${check.relation} WHERE ${predicateOf(check)}`,
}))

/** All checks with their sentences, evidence and root causes, against the same predicates as bare statements. */
export async function benchChecks(engine: Engine, rounds: number): Promise<boolean> {
  const counted = new Map<string, number>()
  let found = 0
  const figures = await interleaved(rounds, {
    'the 68 predicates as bare SQL': async () => {
      for (const { id, sql } of bare) {
        const [row] = await engine.rows({ sql, params: [] })
        counted.set(id, Number(row?.n))
      }
    },
    'all checks, sentences and evidence': async () => {
      found = (await runChecks(engine, checks, {})).length
    },
  })
  const hits = [...counted.values()].reduce((sum, n) => sum + n, 0)
  if (found === 0 || found > hits) throw new Error(`${found} findings, but the predicates are true ${hits} times`)
  process.stdout.write(`Checks: ${found} findings of ${hits} rows that a rule is true for\n`)
  figures.forEach(print)
  return ratio('all checks against bare SQL', figures[1], figures[0], 3)
}
