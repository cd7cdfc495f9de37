import { tables } from '../domain/schema'
import type { Locale } from '../domain/text'
import { problemSentence } from '../i18n/problemSentence'
import { workbook } from '../report/xlsx'
import type { TableModel } from '../views/View'
import type { ReturnedEntry } from './returnList'

export type ReturnGrouping = 'file' | 'department'

const words = {
  'zh-CN': {
    title: '退回清单',
    file: '文件',
    department: '部门',
    sheet: '工作表',
    line: '行',
    table: '表',
    column: '列',
    raw: '原文',
    reason: '退回原因与处理办法',
    state: '状态',
    open: '待更正',
    closed: '已由 {file} 更正',
    unknown: '未识别部门',
    byFile: '按文件',
    byDepartment: '按部门',
    count: '{count} 行待更正',
  },
  en: {
    title: 'Returned rows',
    file: 'File',
    department: 'Department',
    sheet: 'Sheet',
    line: 'Line',
    table: 'Table',
    column: 'Column',
    raw: 'As written',
    reason: 'Why, and what to do',
    state: 'State',
    open: 'open',
    closed: 'corrected by {file}',
    unknown: 'department unknown',
    byFile: 'By file',
    byDepartment: 'By department',
    count: '{count} rows open',
  },
} as const

/** 退回清单 as a table, one line a fault, in the order of files or of departments. */
export function returnTable(entries: readonly ReturnedEntry[], grouping: ReturnGrouping, locale: Locale): TableModel {
  const w = words[locale]
  const department = (one: ReturnedEntry) => (one.deptCode === null ? w.unknown : `${one.deptCode} ${one.deptName ?? ''}`.trim())
  const lead = [
    { id: 'file', label: w.file, align: 'start' as const, width: 200 },
    { id: 'department', label: w.department, align: 'start' as const, width: 150 },
  ]
  const sorted = [...entries].sort((a, b) => {
    const keys = grouping === 'file' ? [a.source, b.source] : [department(a), department(b)]
    return (keys[0] ?? '').localeCompare(keys[1] ?? '', 'zh-CN') || a.source.localeCompare(b.source, 'zh-CN') || a.line - b.line
  })
  return {
    columns: [
      ...(grouping === 'file' ? lead : [...lead].reverse()),
      { id: 'sheet', label: w.sheet, align: 'start', width: 80 },
      { id: 'line', label: w.line, align: 'end', width: 60 },
      { id: 'table', label: w.table, align: 'start', width: 80 },
      { id: 'column', label: w.column, align: 'start', width: 110 },
      { id: 'raw', label: w.raw, align: 'start', width: 130 },
      { id: 'reason', label: w.reason, align: 'start' },
      { id: 'state', label: w.state, align: 'start', width: 110 },
    ],
    rows: sorted.flatMap((one) =>
      one.problems.map((problem) => {
        const places = grouping === 'file' ? [one.source, department(one)] : [department(one), one.source]
        const state = one.closedBy === null ? w.open : w.closed.replace('{file}', one.closedBy)
        const cells = [
          ...places,
          one.sheet ?? null,
          one.line,
          tables[one.table].label[locale] ?? tables[one.table].label['zh-CN'],
          problem.origin.column ?? null,
          problem.origin.raw === '' ? null : problem.origin.raw,
          problemSentence(locale, problem),
          state,
        ]
        return {
          cells: cells.map((value) => ({ value, text: value === null ? '—' : String(value), title: String(value ?? '') })),
        }
      }),
    ),
    unit: null,
  }
}

/** The bytes of 退回清单.xlsx: by file and by department. */
export function returnWorkbook(entries: readonly ReturnedEntry[], locale: Locale): Promise<Uint8Array> {
  const w = words[locale]
  const open = entries.filter((one) => one.closedBy === null).length
  const subtitle = w.count.replace('{count}', String(open))
  const sheet = (name: string, grouping: ReturnGrouping) => ({
    name,
    title: w.title,
    subtitle,
    table: returnTable(entries, grouping, locale),
  })
  return workbook({
    sheets: [sheet(w.byFile, 'file'), sheet(w.byDepartment, 'department')],
    remarks: [[w.title, subtitle]],
    locale,
  })
}
