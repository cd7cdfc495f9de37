import type { HandedSource } from './handOut'
import type { Workspace } from './Workspace'

/** Pictures, tables and workbooks are made by code that comes when the first of them is asked for. */
export function handingOut(source: HandedSource): Pick<Workspace, 'snapshot' | 'tableCsv' | 'tableXlsx' | 'archive'> {
  const making = async () => (await import('./handOut')).handOut(source)
  return {
    snapshot: async (...asked) => (await making()).snapshot(...asked),
    tableCsv: async (...asked) => (await making()).tableCsv(...asked),
    tableXlsx: async (...asked) => (await making()).tableXlsx(...asked),
    archive: async (...asked) => (await making()).archive(...asked),
  }
}
