import type { Cell } from '../../domain/row'
import type { TableId } from '../../domain/schema'
import { choicesFor } from '../importScheme'
import type { BlockReading, Draft, FileChoices, ImportChoices } from '../Reading'
import { feedsOfBlock, feedsOfDraft, primaryOf } from './keyColumns'
import { normaliseName, splitCodeAndName } from './names'
import { type Block, outcome, type SourceRecord, textOf } from './Source'

function openBlock(reading: BlockReading, choices: ImportChoices): Block {
  const { departments, evaluations } = reading.headers
  const code = evaluations?.dept_code ?? departments?.dept_code
  const name = evaluations?.dept_name_reported ?? departments?.dept_name
  return {
    reading,
    choices: choicesFor(choices, reading.report.source),
    feeds: reading.kind === 'CSV' ? feedsOfBlock(reading) : null,
    headers: {
      ...reading.headers,
      departments: { ...(code && { dept_code: code }), ...(name && { dept_name: name }), ...departments },
      evaluations: { ...(code && { dept_code: code }), ...(name && { dept_name_reported: name }), ...evaluations },
    },
    warnings: [],
  }
}

/** First filled cell of a key column, whichever table the header was given to; that of `evaluations` before others. */
function keyOf(draft: Draft, column: string): Cell {
  const preferred = draft.values.evaluations?.[column]
  if (preferred !== null && preferred !== undefined) return preferred
  for (const table in draft.values) {
    const value = draft.values[table as TableId]?.[column]
    if (value !== null && value !== undefined) return value
  }
  return null
}

interface Subject {
  readonly codeWritten: string | null
  readonly nameWritten: string | null
  readonly year: number | null
  readonly scope: 'DEPT' | 'PROJECT'
  readonly projectCode: string | null
  readonly projectName: string | null
  readonly idWritten: string | null
}

function subjectOf(draft: Draft, { year: blockYear, scope: blockScope }: BlockReading): Subject {
  const evaluation = draft.values.evaluations
  let code = textOf(keyOf(draft, 'dept_code'))
  let name = textOf(evaluation?.dept_name_reported) ?? textOf(draft.values.departments?.dept_name)
  const split = splitCodeAndName(name ?? '') ?? splitCodeAndName(code ?? '')
  if (split !== null && (code === null || code === split.code || splitCodeAndName(code) !== null)) {
    code = split.code
    if (name === null || splitCodeAndName(name) !== null) name = split.name
  }
  let projectCode = textOf(evaluation?.project_code)
  let projectName = textOf(evaluation?.project_name)
  const project = projectCode === null && projectName !== null ? splitCodeAndName(projectName) : null
  if (project !== null) {
    projectCode = project.code
    projectName = project.name
  }
  const year = evaluation?.fiscal_year ?? blockYear
  const isProject =
    evaluation?.eval_scope === 'PROJECT' ||
    (evaluation?.eval_scope !== 'DEPT' && ((projectCode ?? projectName) !== null || blockScope === 'PROJECT'))
  return {
    codeWritten: code,
    nameWritten: name,
    year: typeof year === 'number' ? year : null,
    scope: isProject ? 'PROJECT' : 'DEPT',
    projectCode,
    projectName,
    idWritten: textOf(keyOf(draft, 'eval_id')),
  }
}

/** A form or a narrative names its department and year once; its other drafts mean the same. */
function inherited(subject: Subject, from: Subject | null): Subject {
  if (from === null) return subject
  if (subject.codeWritten !== null || subject.nameWritten !== null || subject.idWritten !== null) return subject
  return { ...from, year: subject.year ?? from.year }
}

/** All records in the order of reading, with what their own cells say of department, year and evaluation. */
export function openRecords(
  readings: readonly BlockReading[],
  choices: ImportChoices,
): { blocks: Block[]; records: SourceRecord[] } {
  const records: SourceRecord[] = []
  const blocks = readings.map((reading) => {
    const block = openBlock(reading, choices)
    const blockPrimary = block.feeds === null ? null : primaryOf(block.feeds)
    let first: Subject | null = null
    for (const draft of reading.drafts) {
      const feeds = block.feeds ?? feedsOfDraft(draft)
      const own = subjectOf(draft, reading)
      const subject = reading.kind === 'CSV' ? own : inherited(own, first)
      if (first === null && (own.codeWritten !== null || own.nameWritten !== null)) first = own
      records.push({
        block,
        draft,
        order: records.length,
        feeds,
        primary: blockPrimary ?? primaryOf(feeds),
        ...subject,
        deptCode: null,
        evalId: null,
        outcome: outcome.none,
        faults: [],
      })
    }
    return block
  })
  return { blocks, records }
}

/** The code that a person chose for a name as written; `U:…` where he said that it is a department of its own. */
export function chosenCode(choices: FileChoices, name: string): string | null {
  const chosen = choices.departments
  if (chosen === undefined || Object.keys(chosen).length === 0) return null
  if (chosen[name] !== undefined) return chosen[name] ?? null
  const key = normaliseName(name)
  for (const [written, code] of Object.entries(chosen)) if (normaliseName(written) === key) return code
  return null
}
