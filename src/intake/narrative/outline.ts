import { type SectionKind, sectionWords } from '../../reference/narrative'
import type { Paragraph } from '../formats/Format'
import { type Folded, fold, foldedPart, writtenPart } from './foldedText'
import { type Marker, markerAt, Numbering } from './markers'

/** A part of the report under one heading. */
export interface Section {
  readonly kind: SectionKind | null
  /** 三 or 三(一): how source_anchor begins. */
  readonly anchor: string
  readonly title: string
  readonly level: number
  readonly parent: Section | null
}

/** A paragraph with what stands in front of it taken off. */
export interface Passage {
  readonly line: number
  /** The whole paragraph as written, its number too. */
  readonly written: string
  /** Of an item; the number of a heading is in its section. */
  readonly marker: Marker | null
  /** Behind number and heading. */
  readonly body: Folded
  readonly section: Section | null
  /** Nothing but a heading. */
  readonly isHeading: boolean
}

const longestHeading = 45
const longestLead = 24
const itemKinds: ReadonlySet<SectionKind | null> = new Set(['issues', 'measures', 'mixed'])
const punctuation = /[:：。.;；]$/

export function isListOfItems(section: Section | null): boolean {
  return itemKinds.has(section?.kind ?? null)
}

function kindOf(lead: string, how: 'heading' | 'bare'): SectionKind | null {
  return sectionWords.find((one) => one[how]?.test(lead))?.kind ?? null
}

/** Kind and length of a heading at the start of a folded text; null where there is none. In a list only 存在问题, 改进措施 … are headings. */
function headingIn(text: string, marker: Marker | null, isInList: boolean, isStyled: boolean) {
  const cut = text.search(/[:。;]/)
  const lead = (cut < 0 ? text : text.slice(0, cut)).replace(/\s/g, '').replace(/^[【[](.*)[】\]]$/, '$1')
  const isAlone = cut < 0 || cut === text.length - 1
  if (lead === '' || lead.length > longestHeading) return null
  const length = isAlone ? text.length : cut + 1
  const bare = lead.length <= longestLead ? kindOf(lead, 'bare') : null
  if (bare !== null && (isAlone || text[cut] === ':' || marker !== null)) return { kind: bare, length }
  if (isInList || !isAlone || text.endsWith(',') || (marker === null && !isStyled)) return null
  if (marker !== null && marker.level >= 5) return null
  return { kind: kindOf(lead, 'heading'), length }
}

/** A heading by its style only, in a list of problems: it begins an item as a number would. */
const styledItem = (level: number): Marker => ({ style: 'label', number: 0, level, text: '', length: 0 })

const mostTitleLines = 6
const isTitle = /(?:报告|自评情况)(?:\([^()]*\))?$/
const yearBelow = /^\(?(?:19|20)\d\d年?度?\)?$/

/** Lines of the title, which a word processor often makes a heading of the first order; 0 where there is none. */
function titleLength(paragraphs: readonly Paragraph[]): number {
  const last = paragraphs.slice(0, mostTitleLines).findIndex(({ text }) => isTitle.test(fold(text).text))
  return last >= 0 && yearBelow.test(fold(paragraphs[last + 1]?.text ?? '').text) ? last + 2 : last + 1
}

/** Paragraphs -> passages, each with the section that it belongs to. Headings are told by number, style or wording. */
export function outlineOf(paragraphs: readonly Paragraph[]): Passage[] {
  const numbering = new Numbering()
  const titles = titleLength(paragraphs)
  let current: Section | null = null

  function enclosing(level: number): Section | null {
    let section = current
    while (section !== null && section.level >= level) section = section.parent
    return section
  }

  /** 存在问题： without a number, inside of 存在问题和改进措施, is a part of that. */
  function levelOf(marker: Marker | null, heading: number | undefined): number {
    if (marker !== null) return marker.level
    if (heading !== undefined) return heading - 0.5
    const mixed = current?.kind === 'mixed' ? current : current?.parent?.kind === 'mixed' ? current.parent : null
    return mixed === null ? 0 : mixed.level + 0.5
  }

  return paragraphs.map(({ line, text, heading: styled }, at): Passage => {
    const heading = at < titles ? undefined : styled
    const whole = fold(text)
    const found = markerAt(whole.text, 0)
    const marker = found === null ? null : numbering.place(found)
    const behind = marker === null ? whole : foldedPart(whole, marker.length, whole.text.length)
    const level = levelOf(marker, heading)
    const isNumbered = marker !== null || heading !== undefined
    const isInList = isListOfItems(current) && isNumbered && level > (current?.level ?? 0)
    const lead = headingIn(behind.text, marker, isInList, heading !== undefined)
    if (lead === null) {
      const own = marker ?? (isInList ? styledItem(level) : null)
      return { line, written: text, marker: own, body: behind, section: current, isHeading: false }
    }
    const parent = enclosing(level)
    current = {
      kind: lead.kind ?? parent?.kind ?? null,
      anchor: `${parent?.anchor ?? ''}${marker?.text ?? ''}`,
      title: writtenPart(behind, 0, lead.length).replace(punctuation, ''),
      level,
      parent,
    }
    const body = foldedPart(behind, lead.length, behind.text.length)
    return { line, written: text, marker: null, body, section: current, isHeading: body.text === '' }
  })
}
