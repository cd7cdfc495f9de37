import { parsePeerGroup } from '../domain/peers'
import { enumLabel } from '../domain/schema/enums'
import type { Selection } from '../domain/selection'
import { textIn } from '../domain/text'
import type { Polarity } from '../metrics/Metric'
import { type Compared, type PeerComparison, peerComparer } from '../metrics/peerComparison'
import { peerBands } from '../reference/peerBands'
import { say } from './say'
import type { ViewContext } from './View'

export const bandIds = peerBands.map((band) => band.id)

/** Each department of one year beside its peers: the automatic group (DOMAIN 8), or 自选同类 where the selection has them. */
export function peersOf(
  departments: readonly Compared[],
  polarity: Polarity,
  selection: Pick<Selection, 'peers'>,
): (code: string) => PeerComparison | null {
  return peerComparer(departments, polarity, bandIds, selection.peers)
}

/** 「政府部门·中型」, and how it was widened: 「政府部门·小型至大型（同档不足 5 个，放宽到相邻档）」. */
export function peerGroupWords(group: PeerComparison['group'], context: Pick<ViewContext, 'locale'>): string {
  const at = context as ViewContext
  if (group.widened === 'own') return say(at, `自选同类 ${group.all.length} 个`, `${group.all.length} chosen peers`)
  const { type, bands } = parsePeerGroup(group.id)
  const typeLabel = type === null ? say(at, '全部部门', 'all departments') : textIn(enumLabel('dept_type', type), context.locale)
  const label = (id: string | undefined) => {
    const band = peerBands.find((one) => one.id === id)
    return band === undefined ? '' : textIn(band.label, context.locale)
  }
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
