import type { Row } from '../domain/row'
import { tableIds } from '../domain/schema'
import { tableText } from '../engine/load'
import type { IntakeHooks, IntakeResult } from '../intake/Reading'
import { createLabelMemory, type Labelled, type LabelMemory, labelRecords } from '../issues/label'
import { departmentEntities, departmentYears, exemptionsInForce } from '../metrics/departmentYears'
import { issueCategories } from '../reference/categories'
import { schemeRows } from '../reference/schemes'
import { withChosenSchemes } from './chosenSchemes'
import { withCorrections } from './corrections'
import { datasetFacts } from './facts'
import { labelOptions, labelTables } from './labelling'
import { withOwnLineage } from './ownLineage'
import type { DataSettings, Loaded, Relabelled } from './Platform'

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

/** The records that count: with the corrections that hold and the lineage that the user added. */
function countedRecords(result: IntakeResult | null, settings: DataSettings) {
  const read = withCorrections(result?.records ?? emptyRecords(), settings.corrections).records
  const records = { ...read, lineage: withOwnLineage(read, settings.lineage) }
  return { records, entities: departmentEntities(records) }
}

type Counted = ReturnType<typeof countedRecords>

function labelCounted({ records, entities }: Counted, settings: DataSettings, memory: LabelMemory, hooks?: IntakeHooks) {
  const entityOf = new Map(entities.map((row) => [String(row.dept_code), String(row.entity_id)]))
  return labelRecords({ ...records, entities: entityOf }, labelOptions(settings, records.issues, memory, hooks))
}

const textsOf = (rows: Readonly<Record<string, readonly Row[]>>) =>
  Object.fromEntries(Object.entries(rows).map(([table, list]) => [table, tableText(table, list)]))

/** The issues labelled by other settings, nothing else made. */
export function labelAgain(
  result: IntakeResult | null,
  settings: DataSettings,
  memory: LabelMemory,
  hooks?: IntakeHooks,
): Promise<Labelled> {
  return labelCounted(countedRecords(result, settings), settings, memory, hooks)
}

/** The tables that follow from labels, of the same data under other settings of labels. */
export async function relabelled(
  result: IntakeResult | null,
  settings: DataSettings,
  memory: LabelMemory,
  hooks?: IntakeHooks,
): Promise<{ relabelled: Omit<Relabelled, 'version'>; labels: Labelled }> {
  const counted = countedRecords(result, settings)
  const labels = await labelCounted(counted, settings, memory, hooks)
  return { relabelled: { texts: textsOf(labelTables(labels, counted.records.issues)), unlabelled: labels.unlabelled }, labels }
}

/** Labels the issues and writes every table as the engine loads it: seven tables, six of ours, causes, the departments due by year. */
export async function buildLoaded(
  result: IntakeResult | null,
  settings: DataSettings,
  hooks?: IntakeHooks,
  memory = createLabelMemory(),
): Promise<{ loaded: Built; labels: Labelled }> {
  const counted = countedRecords(result, settings)
  const { records, entities } = counted
  const exemptions = exemptionsInForce(records, settings.exemptions ?? [])
  const years = departmentYears({ ...records, exemptions })
  const labels = await labelCounted(counted, settings, memory, hooks)
  const texts = textsOf({
    ...records,
    evaluations: withChosenSchemes(records.evaluations, settings),
    schemes: schemeRows,
    scheme_default: schemeDefaults(settings),
    dept_entity: entities,
    dept_year: years,
    ...labelTables(labels, records.issues),
  })
  const lineageFiles = (result?.origins.lineage ?? []).map((origin) => origin.source)
  const facts = datasetFacts(records, years, issueCategories, labels.unlabelled, lineageFiles, exemptions)
  return { loaded: { texts, facts, sources: sourcesOf(result) }, labels }
}
