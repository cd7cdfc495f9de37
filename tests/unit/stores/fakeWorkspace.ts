import type { SourceFile } from '../../../src/intake/Reading'
import type { DatasetFacts } from '../../../src/views/View'
import type { ImportPreview } from '../../../src/workspace/Platform'
import type { Workspace } from '../../../src/workspace/Workspace'

export const noFacts: DatasetFacts = { revision: 0, years: [], departments: [], categories: [], unlabelled: {}, sample: false }

const noRows = { departments: 0, evaluations: 0, funds: 0, indicators: 0, issues: 0, measures: 0, lineage: 0 }

export function previewOf(names: readonly string[], parts: Partial<ImportPreview> = {}): ImportPreview {
  const files = names.map((source) => ({
    source,
    block: 1,
    format: 'csv' as const,
    status: 'ok' as const,
    problem: null,
    question: null,
    table: 'evaluations' as const,
    encoding: 'utf-8' as const,
    delimiter: ',',
    headerLine: 1,
    unit: '万元' as const,
    unitEvidence: null,
    rowsRead: 1,
    loaded: 1,
    returned: 0,
    ignored: 0,
    columns: [],
    warnings: [],
    sample: [],
  }))
  const empty = { skipped: [], returned: [], ignored: [], conflicts: [], unchanged: [], replaces: [] }
  return { files, ...empty, rows: noRows, rowsBefore: noRows, ...parts }
}

/** Keeps the names of what was accepted, and notes every call that changes something. */
export function fakeWorkspace(override: Partial<Workspace> = {}) {
  const calls: string[] = []
  let candidate: readonly SourceFile[] = []
  let accepted: readonly SourceFile[] = []
  const workspace: Workspace = {
    get facts() {
      return { ...noFacts, revision: calls.length, sample: accepted.some((file) => file.sample === true) }
    },
    get sources() {
      return accepted.map((file) => ({ file: file.name, rows: 1 }))
    },
    version: '00000000',
    async preview(files) {
      calls.push(`preview ${files.map((file) => file.name).join(',')}`)
      candidate = files
      return previewOf(files.map((file) => file.name))
    },
    async accept() {
      calls.push('accept')
      accepted = [...accepted, ...candidate]
      return 1
    },
    async discard() {
      calls.push('discard')
      candidate = []
    },
    async undoImport() {
      calls.push('undoImport')
      return true
    },
    async clear() {
      calls.push('clear')
      accepted = []
    },
    async held() {
      const files = accepted.map(({ name, bytes }) => ({ name, size: bytes.length, sha256: name.padEnd(64, '0') }))
      return { files, choices: {}, closed: [] }
    },
    heldBytes: async (sha256) => accepted.find(({ name }) => name.padEnd(64, '0') === sha256)?.bytes ?? null,
    async replace({ files }) {
      calls.push(`replace ${files.map((file) => file.name).join(',')}`)
      accepted = files
      return { left: [], indicators: 0 }
    },
    async configure() {
      return 1
    },
    annotate: () => 1,
    findings: async () => [],
    findingDetail: async () => ({ cells: [], relation: '', source: '', note: null }),
    mark: async () => 1,
    async answer() {
      return null
    },
    explain: async () => [],
    records: async () => [],
    waiting: async () => [],
    issueSource: async () => null,
    tryLabels: async () => ({ changes: [], otherBefore: 0, otherAfter: 0 }),
    returnNotices: async () => [],
    importChanges: async () => null,
    returnList: async () => [],
    corrections: async () => [],
    async trace() {
      return []
    },
    async snapshot() {
      return null
    },
    async tableCsv() {
      return null
    },
    async tableXlsx() {
      return null
    },
    archive: async () => new Uint8Array(),
    onRestart: () => undefined,
    async close() {},
    ...override,
  }
  return { workspace, calls }
}

export const sourceFile = (name: string, sample = false): SourceFile => ({
  name,
  bytes: new Uint8Array(),
  ...(sample ? { sample } : {}),
})
