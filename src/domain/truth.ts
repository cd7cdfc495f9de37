import type { CellReading } from './CellReading'

const yes = new Set([
  '是',
  '有',
  '已',
  '√',
  '✓',
  '✔',
  '☑',
  '对',
  '真',
  'y',
  'yes',
  'true',
  't',
  '1',
  '已公开',
  '公开',
  '已上传',
  '上传',
  '已附',
  '附',
  '核心',
  '核心指标',
  '一级',
  '一级预算单位',
  '按时公开',
])
const no = new Set([
  '否',
  '无',
  '没有',
  '未',
  '×',
  '✗',
  '✘',
  '不',
  '非',
  '假',
  'n',
  'no',
  'false',
  'f',
  '0',
  '未公开',
  '不公开',
  '未上传',
  '未附',
  '非核心',
  '二级',
  '三级',
  '基层',
  '二级预算单位',
])
const nothing = new Set(['', '-', '—', '–', '/', '\\', '--', '——', 'n/a', 'na', 'null', '空', '不适用'])

/** 是 and 否 in the ways they are written. Here 无 is an answer and not an empty cell. */
export function readTruth(text: string): CellReading<boolean> {
  const normal = text.normalize('NFKC').trim().toLowerCase()
  if (nothing.has(normal)) return { value: null }
  if (yes.has(normal)) return { value: true }
  if (no.has(normal)) return { value: false }
  return { value: null, warning: normal.startsWith('#') ? 'cell.errorValue' : 'truth.unknown' }
}
