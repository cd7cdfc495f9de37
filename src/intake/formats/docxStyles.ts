import { attribute, readXml } from './xml'

/** What a style says of its paragraphs. */
export interface ParagraphStyle {
  /** From 1. */
  readonly heading: number | null
  readonly list: string | null
  readonly level: number | null
  /** A line of the table of contents: it says a heading again. */
  readonly isContents: boolean
}

interface Written {
  name: string
  basedOn: string | null
  outline: number | null
  list: string | null
  level: number | null
}

const plain: ParagraphStyle = { heading: null, list: null, level: null, isContents: false }
/** A chain of styles is short; one that goes round has no end. */
const longestChain = 12

export function readStyles(part: Uint8Array | undefined): (id: string | null) => ParagraphStyle {
  const written = part === undefined ? new Map<string, Written>() : writtenStyles(part)
  const known = new Map<string, ParagraphStyle>()
  return (id) => {
    if (id === null) return plain
    const before = known.get(id)
    if (before !== undefined) return before
    const style = resolve(id, written)
    known.set(id, style)
    return style
  }
}

function writtenStyles(part: Uint8Array): Map<string, Written> {
  const styles = new Map<string, Written>()
  let style: Written | null = null
  readXml(part, {
    open(name, attributes) {
      const value = attribute(attributes, 'val') ?? ''
      if (name === 'style') {
        style = { name: '', basedOn: null, outline: null, list: null, level: null }
        styles.set(attribute(attributes, 'styleId') ?? '', style)
      } else if (style === null) return
      else if (name === 'name') style.name = value
      else if (name === 'basedOn') style.basedOn = value
      else if (name === 'outlineLvl') style.outline = Number(value)
      else if (name === 'numId') style.list = value
      else if (name === 'ilvl') style.level = Number(value)
    },
    close(name) {
      if (name === 'style') style = null
    },
    text() {},
  })
  return styles
}

function resolve(id: string, written: ReadonlyMap<string, Written>): ParagraphStyle {
  let heading: number | null = null
  let list: string | null = null
  let level: number | null = null
  let isContents = /^toc ?\d/i.test(id)
  let one = written.get(id)
  for (let step = 0; one !== undefined && step < longestChain; step += 1) {
    heading ??= headingOf(one)
    list ??= one.list
    level ??= one.level
    isContents ||= /^toc ?\d/i.test(one.name)
    one = one.basedOn === null ? undefined : written.get(one.basedOn)
  }
  return { heading, list, level, isContents }
}

function headingOf({ name, outline }: Written): number | null {
  const named = /^(?:heading|标题) ?([1-9])$/i.exec(name)?.[1]
  if (named !== undefined) return Number(named)
  if (/^(?:title|标题)$/i.test(name)) return 1
  return outlineLevel(outline)
}

/** Level 9 of an outline is body text. */
export function outlineLevel(outline: number | null): number | null {
  return outline !== null && outline >= 0 && outline < 9 ? outline + 1 : null
}
