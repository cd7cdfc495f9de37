import type { Locale } from '../domain/text'

/** What stands around the picture, so that it explains itself without the page. */
export interface SnapshotFrame {
  readonly bureau: string
  /** The filters in words; empty where there are none. */
  readonly filters: string
  /** Where the numbers come from, in words; the bureau's self-evaluation data where it is left out. */
  readonly source?: string
  /** Short hash of the data. */
  readonly version: string
  /** ISO date of the export, or empty. */
  readonly date: string
  readonly sample: boolean
  readonly locale?: Locale
  /** What holds for the whole selection, after the view's own notes: 排除待核实, 评分方案, 自选同类. */
  readonly notes?: readonly string[]
  /** 名词解释 under the notes, one sentence a term. */
  readonly glossary?: readonly string[]
  /** 图号. */
  readonly figure?: number
  /** Address that opens the same view; printed without what stands before its `#`. */
  readonly link?: string
}

/** The view's notes and the frame's; a sentence that both have stands once. */
export function notesOf(notes: readonly string[], frame: SnapshotFrame): readonly string[] {
  return [...new Set([...notes, ...(frame.notes ?? [])])]
}

export function filtersLine(frame: SnapshotFrame): string {
  return frame.locale === 'en' ? `Filters: ${frame.filters}` : `筛选：${frame.filters}`
}

/** 来源, 数据版本 with the day of export and 图号, 示例数据, link. */
export function sourceLines(frame: SnapshotFrame): readonly string[] {
  const english = frame.locale === 'en'
  const source = frame.source ?? (english ? `${frame.bureau}, self-evaluation data` : `${frame.bureau}绩效自评数据`)
  const link = frame.link === undefined ? '' : shortLink(frame.link)
  return [
    english ? `Source: ${source}` : `来源：${source}`,
    [english ? `Data version ${frame.version}` : `数据版本 ${frame.version}`, exported(frame), figure(frame)]
      .filter((part) => part !== '')
      .join(' · '),
    ...(frame.sample ? [english ? 'Sample data (fictitious)' : '示例数据（虚构）'] : []),
    ...(link === '' ? [] : [english ? `Link: ${link}` : `链接：${link}`]),
  ]
}

/** Empty without a date: a batch writes the same bytes whenever it runs. */
function exported({ date, locale }: SnapshotFrame): string {
  if (date === '') return ''
  return locale === 'en' ? `exported ${date}` : `${longDate(date)}导出`
}

function figure({ figure, locale }: SnapshotFrame): string {
  if (figure === undefined) return ''
  return locale === 'en' ? `Figure ${figure}` : `图 ${figure}`
}

function longDate(iso: string): string {
  const [year, month, day] = iso.split('-').map(Number)
  return `${year}年${month}月${day}日`
}

/** The part after `#`: the same on every computer that has the data. */
function shortLink(link: string): string {
  const hash = link.slice(link.indexOf('#'))
  return hash.startsWith('#') ? readable(hash) : ''
}

function readable(hash: string): string {
  try {
    return decodeURIComponent(hash)
  } catch {
    return hash
  }
}
