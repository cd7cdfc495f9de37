// Ratios measured in one run, each figure the median of several rounds; never part of the test command.
import { loadTables } from '../../src/engine/load'
import { openNodeEngine } from '../../src/platform/node/engine'
import { findAll, loadFindings, withStandings } from '../../src/workspace/findings'
import { openDataset } from '../../src/workspace/openDataset'
import { bigDistrict } from './bigDistrict'
import { benchChecks } from './checking'
import { benchLoading } from './loading'
import { interleaved, print } from './measure'
import { benchOverview } from './overview'

const files = bigDistrict({ departments: 400, years: 5, indicatorsEach: 30, issuesEach: 4, seed: 1 })
const megabytes = files.reduce((sum, file) => sum + file.bytes.length, 0) / 1e6
process.stdout.write(`2,000 evaluations, 60,000 indicators, 8,000 issues: ${files.length} files, ${megabytes.toFixed(1)} MB\n\n`)

const engine = await openNodeEngine()
const loading = await benchLoading(engine, files, 5)

const dataset = openDataset()
await dataset.preview(files, {})
let loaded = await dataset.build()
process.stdout.write('\nApart from it                                                     min    med    max\n')
const apart = await interleaved(3, {
  'labels, links and repeats of 8,000 issues, all table texts': async () => {
    loaded = await dataset.build()
  },
  'all tables and the six derived tables': async () => loadTables(engine, loaded.texts),
  'all checks, their findings as a table': async () => loadFindings(engine, withStandings(await findAll(engine, {}), [])),
})
apart.forEach(print)

process.stdout.write('\n')
const checking = await benchChecks(engine, 5)
process.stdout.write('\n')
const overview = await benchOverview(engine, loaded.facts, 21)
await engine.close()
if (!loading || !checking || !overview) process.exitCode = 1
