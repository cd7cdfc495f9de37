// 本次导入变了什么 as tables: for the page, as CSV and as a workbook.
import { columnText } from '../checks/evidence'
import { findingStateLabels } from '../domain/findingState'
import type { Origin } from '../domain/origin'
import { columnsOf, type TableId, tables } from '../domain/schema'
import { type Locale, textIn } from '../domain/text'
import { metricById } from '../metrics'
import { tableCsv } from '../report/csv'
import { workbook } from '../report/xlsx'
import type { TableCell, TableColumn, TableModel } from '../views/View'
import type { FindingChange, ImportChanges } from './importChanges'
import type { ChangedValue } from './recordChanges'

export const changeParts = ['cells', 'rows', 'findings', 'ranks', 'sentences', 'who'] as const
export type ChangePart = (typeof changeParts)[number]

const words = {
  'zh-CN': {
    title: '本次导入变了什么',
    parts: {
      cells: '改动的单元格',
      rows: '增减的行',
      findings: '检查结果',
      ranks: '位次变化',
      sentences: '结论变化',
      who: '重报部门',
    },
    department: '部门',
    year: '年度',
    table: '表',
    row: '行',
    column: '列',
    before: '原值',
    after: '新值',
    placeBefore: '原位置',
    placeAfter: '新位置',
    place: '位置',
    change: '变化',
    added: '新增',
    removed: '不再有',
    closed: '已消除',
    opened: '新出现',
    moved: '数值有变',
    check: '规则',
    finding: '事项',
    state: '原状态',
    metric: '指标',
    rankBefore: '原位次',
    rankAfter: '新位次',
    sentenceBefore: '原来',
    sentenceAfter: '现在',
    files: '文件',
    cells: '改动单元格',
    line: '第{line}行',
    none: '本次导入没有改变原有数据。',
  },
  en: {
    title: 'What this import changed',
    parts: { cells: 'Cells', rows: 'Rows', findings: 'Findings', ranks: 'Ranks', sentences: 'Statements', who: 'Resubmitted' },
    department: 'Department',
    year: 'Year',
    table: 'Table',
    row: 'Row',
    column: 'Column',
    before: 'Before',
    after: 'After',
    placeBefore: 'Place before',
    placeAfter: 'Place after',
    place: 'Place',
    change: 'Change',
    added: 'added',
    removed: 'gone',
    closed: 'closed',
    opened: 'new',
    moved: 'other figures',
    check: 'Rule',
    finding: 'Finding',
    state: 'State before',
    metric: 'Measure',
    rankBefore: 'Rank before',
    rankAfter: 'Rank after',
    sentenceBefore: 'Before',
    sentenceAfter: 'Now',
    files: 'Files',
    cells: 'Cells changed',
    line: 'row {line}',
    none: 'This import changed nothing of what was in.',
  },
} as const

type Words = (typeof words)[Locale]

export const partLabel = (part: ChangePart, locale: Locale): string => words[locale].parts[part]

/** How many lines a part has. */
export function partCount(changes: ImportChanges, part: ChangePart): number {
  if (part === 'findings') return changes.closed.length + changes.opened.length + changes.moved.length
  return part === 'who' ? changes.resubmitted.length : changes[part].length
}

const text = (value: string | number | null): TableCell => ({ value, text: value === null || value === '' ? '—' : String(value) })
const start = (id: string, label: string, width?: number): TableColumn => ({
  id,
  label,
  align: 'start',
  ...(width === undefined ? {} : { width }),
})
const end = (id: string, label: string, width: number): TableColumn => ({ id, label, align: 'end', width })

export function changeTable(
  changes: ImportChanges,
  part: ChangePart,
  locale: Locale,
  nameOf: (code: string) => string,
): TableModel {
  const w = words[locale]
  return { unit: null, wraps: true, ...builders[part](changes, w, locale, nameOf) }
}

type Built = Pick<TableModel, 'columns' | 'rows'>
type Builder = (changes: ImportChanges, w: Words, locale: Locale, nameOf: (code: string) => string) => Built

const builders: Readonly<Record<ChangePart, Builder>> = {
  cells: ({ cells }, w, locale) => ({
    columns: [
      start('department', w.department, 140),
      end('year', w.year, 56),
      start('row', w.row, 150),
      start('column', w.column, 120),
      end('before', w.before, 120),
      end('after', w.after, 120),
      start('placeBefore', w.placeBefore),
      start('placeAfter', w.placeAfter),
    ],
    rows: cells.map(({ deptName, year, table, row, column, before, after }) => ({
      cells: [
        text(deptName),
        text(year),
        text(row === '' ? tableLabel(table, locale) : row),
        text(before.place?.column ?? after.place?.column ?? column),
        valueCell(table, column, before),
        valueCell(table, column, after),
        text(placeText(before.place, w)),
        text(placeText(after.place, w)),
      ],
    })),
  }),
  rows: ({ rows }, w, locale) => ({
    columns: [
      start('department', w.department, 160),
      end('year', w.year, 56),
      start('change', w.change, 70),
      start('table', w.table, 90),
      start('row', w.row),
      start('place', w.place),
    ],
    rows: rows.map(({ kind, deptName, year, table, row, place }) => ({
      cells: [text(deptName), text(year), text(w[kind]), text(tableLabel(table, locale)), text(row), text(placeText(place, w))],
    })),
  }),
  findings: ({ closed, opened, moved }, w, locale, nameOf) => ({
    columns: [
      start('department', w.department, 160),
      end('year', w.year, 56),
      start('change', w.change, 80),
      start('check', w.check, 60),
      start('state', w.state, 80),
      start('finding', w.finding),
    ],
    rows: [
      ...closed.map((one) => ['closed', one] as const),
      ...opened.map((one) => ['opened', one] as const),
      ...moved.map((one) => ['moved', one] as const),
    ].map(([kind, one]: readonly ['closed' | 'opened' | 'moved', FindingChange]) => ({
      cells: [
        text(nameOf(one.deptCode)),
        text(one.year),
        text(w[kind]),
        text(one.check),
        text(one.state === null ? null : textIn(findingStateLabels[one.state], locale)),
        text(one.message),
      ],
    })),
  }),
  ranks: ({ ranks }, w, locale) => ({
    columns: [
      start('metric', w.metric, 150),
      start('department', w.department, 180),
      end('before', w.before, 110),
      end('after', w.after, 110),
      end('rankBefore', w.rankBefore, 90),
      end('rankAfter', w.rankAfter, 90),
    ],
    rows: ranks.map(({ metric, name, before, after }) => ({
      cells: [
        text(textIn(metricById(metric).label, locale)),
        text(name),
        text(before.value),
        text(after.value),
        { value: before.rank, text: `${before.rank}/${before.of}` },
        { value: after.rank, text: `${after.rank}/${after.of}` },
      ],
    })),
  }),
  sentences: ({ sentences }, w, locale) => ({
    columns: [start('before', w.sentenceBefore), start('after', w.sentenceAfter)],
    rows: sentences.map(({ before, after }) => ({
      cells: [text(before === null ? null : textIn(before, locale)), text(after === null ? null : textIn(after, locale))],
    })),
  }),
  who: ({ resubmitted }, w) => ({
    columns: [
      start('department', w.department, 200),
      end('year', w.year, 56),
      end('cells', w.cells, 100),
      end('added', w.added, 70),
      end('removed', w.removed, 70),
      start('files', w.files),
    ],
    rows: resubmitted.map(({ deptName, year, cells, added, removed, files }) => ({
      cells: [text(deptName), text(year), text(cells), text(added), text(removed), text(files.join('；'))],
    })),
  }),
}

const tableLabel = (table: TableId, locale: Locale) => tables[table].label[locale] ?? tables[table].label['zh-CN']

function valueCell(table: TableId, id: string, { value, place }: ChangedValue): TableCell {
  const column = columnsOf(table).find((one) => one.id === id)
  const shown = value === null || column === undefined ? '—' : columnText(column, value)
  const raw = place?.raw ?? ''
  return { value, text: shown, ...(raw === '' || raw === shown ? {} : { title: raw }) }
}

const placeText = (place: Origin | null, w: Words): string | null =>
  place === null ? null : [place.source, place.sheet, w.line.replace('{line}', String(place.line))].filter(Boolean).join(' · ')

/** CSV of one part. */
export const changeCsv = (changes: ImportChanges, part: ChangePart, locale: Locale, nameOf: (code: string) => string): string =>
  tableCsv(changeTable(changes, part, locale, nameOf))

/** A sheet for each part that has something. */
export function changeWorkbook(changes: ImportChanges, locale: Locale, nameOf: (code: string) => string): Promise<Uint8Array> {
  const w = words[locale]
  const sheets = changeParts
    .filter((part) => partCount(changes, part) > 0)
    .map((part) => ({
      name: w.parts[part],
      title: w.title,
      subtitle: w.parts[part],
      table: changeTable(changes, part, locale, nameOf),
    }))
  const remarks = changeParts.map((part): [string, string] => [w.parts[part], String(partCount(changes, part))])
  return workbook({ sheets, remarks: sheets.length === 0 ? [[w.title, w.none]] : remarks, locale })
}
