import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { tableIds } from '../../src/domain/schema'
import type { Engine } from '../../src/engine/Engine'
import { tableText } from '../../src/engine/tableText'
import { createIntake } from '../../src/intake/intake'
import type { IntakeResult, SourceFile } from '../../src/intake/Reading'
import { textStatus } from '../../src/issues/classify'
import { interleaved, print, ratio } from './measure'

/** Bytes of the exports to the seven tables, against DuckDB's own reader on the same bytes in the same engine. */
export async function benchLoading(engine: Engine, files: readonly SourceFile[], rounds: number): Promise<boolean> {
  const folder = mkdtempSync(join(tmpdir(), 'bench-'))
  const paths = files.map((file, at) => {
    const path = join(folder, `${at}.csv`)
    writeFileSync(path, file.bytes)
    return path
  })
  let read: IntakeResult | null = null
  const figures = await interleaved(rounds, {
    'read_csv of the same texts, as it is': async () => {
      for (const [at, path] of paths.entries())
        await engine.run(`CREATE OR REPLACE TABLE plain_${at} AS SELECT * FROM read_csv('${path}')`)
    },
    'read_csv, told the dialect, every column left a text': async () => {
      for (const [at, path] of paths.entries()) {
        await engine.run(
          `CREATE OR REPLACE TABLE plain_${at} AS SELECT * FROM read_csv('${path}', header = true, delim = ',', quote = '"', escape = '"', all_varchar = true, sample_size = 1)`,
        )
      }
    },
    'bytes to typed records (intake)': async () => {
      read = await createIntake({ textStatus }).read(files, {})
    },
    'records to the seven tables (CSV text, COPY)': async () => {
      for (const table of tableIds) await engine.load(table, tableText(table, read?.records[table] ?? []))
    },
  })
  for (const [at] of paths.entries()) await engine.run(`DROP TABLE plain_${at}`)
  rmSync(folder, { recursive: true, force: true })
  process.stdout.write('Load: bytes to the seven tables                                   min    med    max\n')
  figures.forEach(print)
  const [reference, told, intake, tables] = figures
  const whole = { name: 'whole load', rounds: (intake?.rounds ?? []).map((ms, at) => ms + (tables?.rounds[at] ?? 0)) }
  print(whole)
  ratio('load against read_csv that is told dialect and types', whole, told, Number.POSITIVE_INFINITY)
  return ratio('load against read_csv', whole, reference, 6)
}
