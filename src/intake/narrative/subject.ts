import { yearOf } from '../../domain/year'
import { departmentWords } from '../../reference/narrative'
import { type Folded, fold, writtenPart } from './foldedText'
import type { Passage } from './outline'

/** Whom the report is about and which year its title names. */

export interface Said<T> {
  readonly value: T
  readonly line: number
  readonly quote: string
}

export interface Title {
  readonly text: string
  readonly lines: readonly number[]
  readonly year: Said<number> | null
  readonly department: Said<string> | null
  readonly isOfProject: boolean
  readonly project: Said<string> | null
}

const mostTitleLines = 6
const longestTitle = 60
/** （2022年度） below the title. */
const yearAlone = /^\(?(?:19|20)\d\d年?度?\)?$/
const isTitleEnd = /报告|自评|绩效评价/

/** The lines before the first heading that make up the title: 示例区文化馆 / 2022年度部门整体支出绩效自评报告. */
export function titleOf(passages: readonly Passage[]): Title {
  const head: Passage[] = []
  for (const one of passages.slice(0, mostTitleLines)) {
    if (one.marker !== null || one.isHeading || one.written.length > longestTitle || /[。;；:：]$/.test(one.written.trim())) break
    const isWhole = head.some((above) => /报告|自评情况/.test(above.body.text))
    if (isWhole && !yearAlone.test(one.body.text)) break
    head.push(one)
  }
  const last = head.reduce(
    (found, one, at) => (isTitleEnd.test(one.body.text) || (found >= 0 && yearAlone.test(one.body.text)) ? at : found),
    -1,
  )
  const lines = head.slice(0, last + 1)
  const text = lines.map((one) => one.written.trim()).join('')
  const folded = fold(text)
  const titled = lines.find((one) => yearOf(one.written) !== null)
  const year = titled === undefined ? null : yearOf(titled.written)
  const lineOf = (value: string) => lines.find((one) => fold(one.written).text.includes(fold(value).text)) ?? lines[0]
  const name = departmentIn(folded)
  const isOfProject = /项目/.test(folded.text) && !/整体/.test(folded.text)
  const project = isOfProject ? projectIn(folded, name) : null
  const said = (value: string | null): Said<string> | null => {
    const at = value === null ? undefined : lineOf(value)
    return value === null || at === undefined ? null : { value, line: at.line, quote: at.written }
  }
  return {
    text,
    lines: lines.map((one) => one.line),
    year: year === null || titled === undefined ? null : { value: year, line: titled.line, quote: titled.written },
    department: said(name),
    isOfProject,
    project: said(project),
  }
}

const lead = /^(?:附件\d{0,2}[::]?|关于(?:报送|印发|上报)?|\d{4}年度?(?!.*\d{4}年)(?=关于))/
const year = /\d{4}\s?年?(?:度)?/
const after = new RegExp(`(?:${departmentWords.after})`)

function named(folded: Folded, from: number, to: number): string | null {
  const part = folded.text.slice(from, to)
  const start = lead.exec(part)?.[0].length ?? 0
  const trimmed = part.slice(start).replace(/(?:关于|的)$/, '')
  const name = writtenPart(folded, from + start, from + start + trimmed.length).replace(/\s+/g, '')
  return trimmed.length >= 2 && trimmed.length <= 40 && !/\d{4}/.test(trimmed) ? name.replace(/^[《“"]|[》”"]$/g, '') : null
}

/** 示例区文化馆2022年度…, 2022年度示例区文化馆部门整体支出…: what has the ending of an office comes first. */
function departmentIn(folded: Folded): string | null {
  const { text } = folded
  const dated = year.exec(text)
  const candidates: (string | null)[] = []
  const cut = (from: number) => {
    const found = after.exec(text.slice(from))
    return found === null ? -1 : from + found.index
  }
  if (dated !== null) {
    if (dated.index > 0) candidates.push(named(folded, 0, dated.index))
    const from = dated.index + dated[0].length
    if (cut(from) > from) candidates.push(named(folded, from, cut(from)))
    const beforeYear = cut(0)
    if (beforeYear > 0 && beforeYear < dated.index) candidates.unshift(named(folded, 0, beforeYear))
  } else if (cut(0) > 0) candidates.push(named(folded, 0, cut(0)))
  const names = candidates.filter((one) => one !== null)
  return names.find((one) => departmentWords.endings.test(one.normalize('NFKC').replace(/\([^()]*\)$/, ''))) ?? null
}

function projectIn(folded: Folded, department: string | null): string | null {
  const { text } = folded
  const dated = year.exec(text)
  const end = text.search(/(?:项目)?(?:支出)?(?:绩效)?(?:自评|评价)/)
  let from = dated === null ? 0 : dated.index + dated[0].length
  const owner = department === null ? '' : fold(department).text
  if (owner !== '' && text.startsWith(owner, from)) from += owner.length
  const stop = text.indexOf('项目', from)
  const to = stop >= from ? stop + 2 : end
  const name = to > from ? writtenPart(folded, from, to).replace(/["“”]/g, '') : ''
  return name === '' || /^(?:部门)?项目$/.test(name) ? null : name
}

const labelled = new RegExp(
  `(?:^|[,;。(])(?:${departmentWords.labels.map((one) => one.replace(/[()]/g, '\\$&')).join('|')})(?:\\(盖章\\)|\\(公章\\))?[:：]([^,;。:\\s]{2,40})`,
)
const duties = /^([^,;。:]{2,30}?)(?:的)?主要(?:工作)?(?:职责|职能)/
const dated = /^([^,;。:\d]{3,30}?)(?:20\d\d年)/

/** Name in the report where its title has none: a label, the signature at its end, the first sentence on its duties. */
export function departmentBelow(passages: readonly Passage[]): {
  readonly labelled: Said<string> | null
  readonly other: Said<string> | null
} {
  const clean = (one: Passage, name: string): Said<string> => ({
    value: name.replace(/\s+/g, ''),
    line: one.line,
    quote: one.written,
  })
  const isOffice = (name: string) => departmentWords.endings.test(name) && !/^(?:我|本|该|各|全)/.test(name)
  let label: Said<string> | null = null
  let other: Said<string> | null = null
  for (const one of passages.slice(0, 60)) {
    const whole = fold(one.written).text
    const found = labelled.exec(whole)?.[1]
    if (label === null && found !== undefined) label = clean(one, found)
    const name = duties.exec(one.body.text)?.[1] ?? dated.exec(one.body.text)?.[1]
    if (other === null && name !== undefined && isOffice(name)) other = clean(one, name)
  }
  const signature = passages.slice(-4).find((one) => {
    const { text } = one.body
    return one.marker === null && text.length >= 4 && text.length <= 30 && !/[,;。::]/.test(text) && isOffice(text)
  })
  return { labelled: label, other: signature === undefined ? other : clean(signature, signature.written) }
}
