import { parsePeerGroup } from '../domain/peers'
import { enumLabel } from '../domain/schema/enums'
import type { Selection } from '../domain/selection'
import { textIn } from '../domain/text'
import type { Polarity } from '../metrics/Metric'
import { type Compared, type PeerComparison, peerComparer } from '../metrics/peerComparison'
import { peerBands } from '../reference/peerBands'
import type { BandMove } from './measured'
import { listNames, say } from './say'
import type { DatasetFacts, ViewContext } from './View'

export const bandIds = peerBands.map((band) => band.id)

/** Each department of one year beside its peers: the automatic group (DOMAIN 8), or 自选同类 where the selection has them. */
export function peersOf(
  departments: readonly Compared[],
  polarity: Polarity,
  selection: Pick<Selection, 'peers'>,
): (code: string) => PeerComparison | null {
  return peerComparer(departments, polarity, bandIds, selection.peers)
}

/** The name under which the user keeps just these departments; null where no list has them. */
export function savedListName(codes: readonly string[], facts: Pick<DatasetFacts, 'notes'>): string | null {
  const same = facts.notes?.peerLists.find(
    (list) => list.codes.length === codes.length && list.codes.every((code) => codes.includes(code)),
  )
  return same?.name ?? null
}

/** 「政府部门·中型」, and how it was widened: 「政府部门·小型至大型（同档不足 5 个，放宽到相邻档）」. */
export function peerGroupWords(
  group: PeerComparison['group'],
  context: Pick<ViewContext, 'locale'>,
  listName: string | null = null,
): string {
  const at = context as ViewContext
  if (group.widened === 'own') {
    const named =
      listName === null ? say(at, '自选同类', 'chosen peers') : say(at, `自选同类“${listName}”`, `chosen peers “${listName}”`)
    return say(at, `${named} ${group.all.length} 个`, `${named} (${group.all.length})`)
  }
  const { type, bands } = parsePeerGroup(group.id)
  const typeLabel = type === null ? say(at, '全部部门', 'all departments') : textIn(enumLabel('dept_type', type), context.locale)
  const label = (id: string | undefined) => sizeBandName(id, context)
  const [first, last] = [bands?.[0], bands?.at(-1)]
  const size =
    bands === null
      ? ''
      : first === last
        ? label(first)
        : say(at, `${label(first)}至${label(last)}`, `${label(first)} to ${label(last)}`)
  const name = size === '' ? typeLabel : `${typeLabel}·${size}`
  switch (group.widened) {
    case 'bands':
      return say(at, `${name}（同档不足 5 个，放宽到相邻档）`, `${name} (fewer than 5 of its size: adjacent sizes)`)
    case 'type':
      return say(at, `${name}（相邻档仍不足 5 个，放宽到同类型）`, `${name} (still fewer than 5: same type)`)
    case 'all':
      return say(at, `${name}（同类型不足 5 个）`, `${name} (fewer than 5 of its type)`)
    default:
      return name
  }
}

export function sizeBandName(id: string | null | undefined, context: Pick<ViewContext, 'locale'>): string {
  const band = peerBands.find((one) => one.id === id)
  return band === undefined ? '' : textIn(band.label, context.locale)
}

/** 「规模档由小型变为中型」. */
export function bandMoveWords({ from, to }: Pick<BandMove, 'from' | 'to'>, context: ViewContext): string {
  const [before, now] = [sizeBandName(from, context), sizeBandName(to, context)]
  return say(context, `规模档由${before}变为${now}`, `size band ${before} to ${now}`)
}

/** Who is in another size band than last year; nothing where nobody is. */
export function bandMoveNotes(moves: readonly BandMove[], context: ViewContext): readonly string[] {
  if (moves.length === 0) return []
  const names = moves.map((one) =>
    say(context, `${one.name}（${bandMoveWords(one, context)}）`, `${one.name} (${bandMoveWords(one, context)})`),
  )
  return [
    say(
      context,
      `规模档与上年不同的 ${moves.length} 个，按本年档取同类：${listNames(context, names, 6)}。`,
      `In another size band than last year (${moves.length}), compared by this year’s: ${listNames(context, names, 6)}.`,
    ),
  ]
}

/** What the columns of 同类 stand on: the chosen list by name, the group of the one department shown, or the rule. */
export function peerNotes(
  shown: readonly { readonly name: string; readonly peers: PeerComparison | null; readonly peerNames?: readonly string[] }[],
  context: ViewContext,
): readonly string[] {
  const grouped = shown.flatMap((one) => (one.peers === null ? [] : [{ ...one, peers: one.peers }]))
  const [first] = grouped
  if (first === undefined) return []
  if (first.peers.group.widened === 'own') return [ownNote(first, context)]
  if (grouped.length <= 2) return grouped.map((one) => groupNote(one, context))
  const widened = (step: string) => grouped.filter((one) => one.peers.group.widened === step).length
  const [bands, type, all] = [widened('bands'), widened('type'), widened('all')]
  return [
    say(
      context,
      `同类为同类型、同规模档的部门，取自当年全部部门，不随筛选变；不足 5 个的放宽：到相邻档 ${bands} 个、到同类型 ${type} 个、到全部部门 ${all} 个。`,
      `Peers: same type and size band, out of all departments of the year whatever is filtered; widened below 5: to adjacent bands ${bands}, to the type ${type}, to all ${all}.`,
    ),
  ]
}

interface Grouped {
  readonly name: string
  readonly peers: PeerComparison
  readonly peerNames?: readonly string[]
}

function groupNote({ name, peers, peerNames = [] }: Grouped, context: ViewContext): string {
  const words = peerGroupWords(peers.group, context)
  const members = listNames(context, peerNames, 12)
  return say(
    context,
    `${name}的同类：${words}，有数的 ${peers.n} 个：${members}。`,
    `Peers of ${name}: ${words}, ${peers.n} with the measure: ${members}.`,
  )
}

/** Chosen peers are the same for every department, which joins them where it is not among them. */
function ownNote({ name, peers, peerNames = [] }: Grouped, context: ViewContext): string {
  const chosen = peers.group.id === 'own' ? peerNames : peerNames.filter((one) => one !== name)
  const members = listNames(context, chosen, 12)
  return say(
    context,
    `同类为自选名单中有数的 ${chosen.length} 个部门：${members}；部门自身计在内。`,
    `Peers: the ${chosen.length} chosen departments with the measure: ${members}; each department counts among its own.`,
  )
}
