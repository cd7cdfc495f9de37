import type { Row } from '../domain/row'
import { tableIds } from '../domain/schema'
import { tableText } from '../engine/load'
import type { IntakeHooks, IntakeResult } from '../intake/Reading'
import { type Labelled, type LabelOptions, labelRecords } from '../issues/label'
import { departmentEntities, departmentYears } from '../metrics/departmentYears'
import { issueCategories } from '../reference/categories'
import { schemeRows } from '../reference/schemes'
import { withChosenSchemes } from './chosenSchemes'
import { withCorrections } from './corrections'
import { datasetFacts } from './facts'
import { withOwnLineage } from './ownLineage'
import type { DataSettings, Loaded } from './Platform'

type Built = Omit<Loaded, 'version'>

function emptyRecords(): IntakeResult['records'] {
  return Object.fromEntries(tableIds.map((table) => [table, []])) as unknown as IntakeResult['records']
}

function schemeDefaults(settings: DataSettings): Row[] {
  const byYear = Object.entries(settings.schemeByYear).map(([year, scheme]) => ({ fiscal_year: Number(year), scheme_id: scheme }))
  return [{ fiscal_year: null, scheme_id: settings.scheme }, ...byYear]
}

function sourcesOf(result: IntakeResult | null): Loaded['sources'] {
  const rows = new Map<string, number>()
  for (const report of result?.files ?? []) {
    if (report.status === 'ok') rows.set(report.source, (rows.get(report.source) ?? 0) + report.loaded)
  }
  return [...rows].map(([file, count]) => ({ file, rows: count }))
}

function labelOptions(hooks: IntakeHooks | undefined): LabelOptions {
  const onProgress = (done: number) => hooks?.onProgress?.({ file: '', fileIndex: 0, fileCount: 0, rows: done, stage: 'classify' })
  return hooks?.signal === undefined ? { onProgress } : { onProgress, signal: hooks.signal }
}

/** Labels the issues and writes every table as the engine loads it: seven tables, six of ours, the departments due by year. */
export async function buildLoaded(
  result: IntakeResult | null,
  settings: DataSettings,
  hooks?: IntakeHooks,
): Promise<{ loaded: Built; labels: Labelled }> {
  const read = withCorrections(result?.records ?? emptyRecords(), settings.corrections).records
  const records = { ...read, lineage: withOwnLineage(read, settings.lineage) }
  const entities = departmentEntities(records)
  const years = departmentYears(records)
  const entityOf = new Map(entities.map((row) => [String(row.dept_code), String(row.entity_id)]))
  const labels = await labelRecords({ ...records, entities: entityOf }, labelOptions(hooks))
  const rows: Readonly<Record<string, readonly Row[]>> = {
    ...records,
    evaluations: withChosenSchemes(records.evaluations, settings),
    schemes: schemeRows,
    scheme_default: schemeDefaults(settings),
    dept_entity: entities,
    issue_labels: labels.labels,
    issue_measure_links: labels.links,
    text_pairs: labels.pairs,
    dept_year: years,
  }
  const texts = Object.fromEntries(Object.entries(rows).map(([table, list]) => [table, tableText(table, list)]))
  const lineageFiles = (result?.origins.lineage ?? []).map((origin) => origin.source)
  const facts = datasetFacts(records, years, issueCategories, labels.unlabelled, lineageFiles)
  return { loaded: { texts, facts, sources: sourcesOf(result) }, labels }
}
