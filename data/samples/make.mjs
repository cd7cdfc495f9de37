/**
 * Writes the sample district beside this file: `node data/samples/make.mjs`. The same bytes each run.
 * Everything in it is invented; what is wrong on purpose stands in README.md and planted.json.
 */
import { writeFileSync } from 'node:fs'
import { pathToFileURL } from 'node:url'
import { departments, district, lineage, years } from './make/district.mjs'
import { sampleFiles } from './make/files.mjs'
import { late, missing, recurrences } from './make/plant.mjs'
import { sampleSeed } from './make/random.mjs'
import { readme } from './make/readme.mjs'
import { districtRecords } from './make/records.mjs'

/** @returns {{ name: string, bytes: Uint8Array }[]} the exports, README.md and planted.json */
export function makeSample() {
  const { records, planted } = districtRecords()
  const files = sampleFiles(records)
  const list = {
    district,
    seed: sampleSeed,
    years,
    departments: departments.map(({ code, name, type, from, to }) => ({ code, name, type, from: from ?? null, to: to ?? null })),
    lineage: lineage.map(({ year, type, from, to }) => ({ year, type, from: from ?? null, to: to ?? null })),
    evaluationCount: records.length,
    missing,
    late,
    recurrences,
    planted,
  }
  const text = (name, content) => ({ name, bytes: new TextEncoder().encode(content) })
  return [...files, text('planted.json', `${JSON.stringify(list, null, 1)}\n`), text('README.md', readme(list, files))]
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  for (const { name, bytes } of makeSample()) writeFileSync(new URL(name, import.meta.url), bytes)
}
