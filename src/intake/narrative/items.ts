import { type Folded, foldedPart, writtenPart } from './foldedText'
import { type Marker, markerAt } from './markers'
import { isListOfItems, type Passage, type Section } from './outline'

/** A problem or a measure as the report sets it apart. */
export interface Item {
  readonly anchor: string
  readonly section: Section
  readonly parts: readonly ItemPart[]
  readonly marker: Marker | null
}

export interface ItemPart {
  readonly line: number
  readonly text: string
  readonly folded: Folded
}

interface Piece {
  readonly passage: Passage
  readonly marker: Marker | null
  readonly folded: Folded
}

/** Where an inline number may begin: behind a mark of punctuation. */
const boundary = /[。;:,!?]/
/** No paragraph lists more; text made to have more is not searched to its end. */
const mostMarkers = 500

function markersIn({ text }: Folded): { readonly at: number; readonly marker: Marker }[] {
  const found: { at: number; marker: Marker }[] = []
  for (let at = 0; at < text.length && found.length < mostMarkers; at += 1) {
    if (at > 0 && !boundary.test(text[at - 1] ?? '')) continue
    const marker = markerAt(text, at)
    if (marker !== null) found.push({ at, marker })
  }
  return found
}

type Chain = { readonly at: number; readonly marker: Marker }[]

/** The numbers 1, 2, 3 … of one list within a paragraph; a number of another kind goes on the list where its own has no beginning. */
function chainOf(all: Chain, from: Marker | null): Chain {
  const [head] = from === null ? all.filter((one) => one.marker.number === 1) : []
  const chain: Chain = head === undefined ? [] : [head]
  let last = from ?? head?.marker
  let position = head === undefined ? -1 : head.at
  while (last !== undefined) {
    const { style, number } = last
    const later = all.filter((one) => one.at > position)
    const hasBegun = (one: Chain[number]) => later.some((other) => other.marker.style === one.marker.style && other.at < one.at)
    const next =
      later.find((one) => one.marker.style === style && one.marker.number === number + 1) ??
      later.find((one) => one.marker.number === number + 1 && one.marker.number > 1 && !hasBegun(one))
    if (next === undefined) break
    chain.push(next)
    last = next.marker
    position = next.at
  }
  return chain
}

/** A paragraph cut at the numbers within it; the first piece is what stands before them. */
function piecesOf(passage: Passage, isItem: boolean): Piece[] {
  const { body } = passage
  const marker = isItem ? passage.marker : null
  const chain = chainOf(markersIn(body), marker)
  if (chain.length === 0 || (marker === null && chain.length < 2)) return [{ passage, marker, folded: body }]
  const pieces: Piece[] = []
  const [first] = chain
  if (first !== undefined && (first.at > 0 || marker !== null))
    pieces.push({ passage, marker, folded: foldedPart(body, 0, first.at) })
  for (const [index, { at, marker: own }] of chain.entries()) {
    const end = chain[index + 1]?.at ?? body.text.length
    pieces.push({ passage, marker: own, folded: foldedPart(body, at + own.length, end) })
  }
  return pieces
}

const introduces = /[:：]$|如下|以下|下列|几[点个]|主要(?:有|表现|体现)(?:在|为)?[:,]?$/

/** Passages of one section that are neither headings nor empty, cut into items. */
function itemsOf(section: Section, passages: readonly Passage[]): Item[] {
  const filled = passages.filter((one) => one.body.text !== '')
  const levels = filled.flatMap((one) => (one.marker === null ? [] : [one.marker.level]))
  const level = levels.reduce((least, one) => Math.min(least, one), Number.POSITIVE_INFINITY)
  const items: { anchor: string; section: Section; marker: Marker | null; parts: ItemPart[] }[] = []
  const open = (marker: Marker | null) => {
    items.push({ anchor: `${section.anchor}${marker?.text ?? ''}`, section, marker, parts: [] })
  }
  const add = ({ passage, folded }: Piece) => {
    const text = writtenPart(folded, 0, folded.text.length)
    if (text !== '') items[items.length - 1]?.parts.push({ line: passage.line, text, folded })
  }
  const isNumbered = levels.length > 0
  const hasInline = !isNumbered && filled.some((one) => piecesOf(one, false).length > 1)
  for (const [index, passage] of filled.entries()) {
    const isItem = passage.marker !== null && passage.marker.level === level
    if (isNumbered && !isItem) {
      if (items.length > 0) add({ passage, marker: null, folded: passage.body })
      continue
    }
    if (!isNumbered && !hasInline) {
      const isLead = introduces.test(passage.body.text.replace(/。$/, '')) && filled.length > 1 && index < filled.length - 1
      if (isLead) continue
      open(null)
      add({ passage, marker: null, folded: passage.body })
      continue
    }
    for (const piece of piecesOf(passage, isItem)) {
      if (piece.marker === null) {
        if (piece.folded.text.length === passage.body.text.length && items.length > 0) add(piece)
        continue
      }
      open(piece.marker)
      add(piece)
    }
  }
  return items.filter((one) => one.parts.length > 0)
}

/** All items of the lists of problems and measures, in the order of the report. */
export function listItems(passages: readonly Passage[]): Item[] {
  const groups = new Map<Section, Passage[]>()
  for (const one of passages) {
    const { section } = one
    if (section === null || !isListOfItems(section) || one.isHeading) continue
    const known = groups.get(section)
    if (known === undefined) groups.set(section, [one])
    else known.push(one)
  }
  return [...groups].flatMap(([section, all]) => itemsOf(section, all))
}
