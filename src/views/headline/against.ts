// What the figures of the headline are held against: the switch 比〔上年 / 同类 / 目标 / 不比〕.
import type { Selection } from '../../domain/selection'
import { changeOf } from '../../metrics/compare'
import { formatChange, formatValue } from '../../metrics/format'
import type { Metric } from '../../metrics/Metric'
import type { PeerComparison } from '../../metrics/peerComparison'
import { targetOf } from '../comparing'
import type { Basis, Measured } from '../measured'
import { peerGroupWords, peersOf } from '../peers'
import { roseOrFell, say } from '../say'
import type { ViewContext } from '../View'

/** `difference` as `changeOf`: of rates and scores a difference, of amounts a share of last year. */
export type Against =
  | { readonly to: 'lastYear'; readonly difference: number; readonly basis: Basis }
  | { readonly to: 'peers'; readonly difference: number; readonly median: number; readonly peers: PeerComparison }
  | { readonly to: 'target'; readonly difference: number; readonly target: number }

export interface Held {
  readonly value: number | null
  readonly basis: Basis
  /** The one department shown, and everybody of the year; null where several are shown: a sum has no peers. */
  readonly one: { readonly code: string; readonly everybody: readonly Measured[] } | null
}

export function againstOf(metric: Metric, { value, basis, one }: Held, selection: Selection): Against | null {
  switch (selection.compareWith) {
    case 'lastYear':
      return basis.change === null ? null : { to: 'lastYear', difference: basis.change, basis }
    case 'target': {
      const target = targetOf(metric)
      return target === null || value === null ? null : { to: 'target', difference: value - target, target }
    }
    case 'peers': {
      const peers = one === null ? null : peersOf(one.everybody, metric.polarity, selection)(one.code)
      const median = peers?.median ?? null
      const difference = changeOf(metric, value, median)
      return peers === null || median === null || difference === null ? null : { to: 'peers', difference, median, peers }
    }
    case null:
      return null
  }
}

/** Of a tile: 「比上年 +8.05%」「比同类中位 −2.10 个百分点」. */
export function againstWords(against: Against | null, { unit }: Metric, context: ViewContext): string {
  if (against === null) return ''
  const change = formatChange(against.difference, unit, context)
  switch (against.to) {
    case 'lastYear':
      return say(context, `比上年 ${change}`, `${change} on last year`)
    case 'peers':
      return say(context, `比同类中位 ${change}`, `${change} to the peers’ median`)
    case 'target':
      return say(context, `距目标 ${change}`, `${change} to target`)
  }
}

/** What stands behind those few words: 「同口径 76 个部门」「同类中位 91.20%，政府部门·中型，n 7」. */
export function againstTitle(against: Against | null, { unit }: Metric, context: ViewContext): string | null {
  switch (against?.to) {
    case 'lastYear':
      return say(context, `同口径 ${against.basis.n} 个部门`, `same basis, ${against.basis.n} departments`)
    case 'peers': {
      const [median, group] = [formatValue(against.median, unit, context), peerGroupWords(against.peers.group, context)]
      return say(
        context,
        `同类中位 ${median}，${group}，n ${against.peers.n}`,
        `peers’ median ${median}, ${group}, n ${against.peers.n}`,
      )
    }
    case 'target':
      return say(
        context,
        `目标 ${formatValue(against.target, unit, context)}`,
        `target ${formatValue(against.target, unit, context)}`,
      )
    default:
      return null
  }
}

/** Of the sentence, in two pieces: against what, and by how much. `n` is of the departments with a rate. */
export function againstPhrases(against: Against, n: number, context: ViewContext): readonly [what: string, howMuch: string] {
  const { difference } = against
  if (against.to === 'lastYear') return [basisWords(n, against.basis.n, context), roseOrFell(difference, 'fraction', context)]
  const what =
    against.to === 'peers'
      ? say(
          context,
          `，比同类中位数（${formatValue(against.median, 'fraction', context)}）`,
          `, beside the peers’ median (${formatValue(against.median, 'fraction', context)}) `,
        )
      : say(
          context,
          `，比目标（${formatValue(against.target, 'fraction', context)}）`,
          `, beside the target (${formatValue(against.target, 'fraction', context)}) `,
        )
  return [what, higherOrLower(difference, context)]
}

/** 「高 1.42 个百分点」「低 …」「持平」. */
function higherOrLower(difference: number, context: ViewContext): string {
  const [higher, lower] = [say(context, '高 ', 'higher by '), say(context, '低 ', 'lower by ')]
  return roseOrFell(difference, 'fraction', context)
    .replace(/^(升|up) /, higher)
    .replace(/^(降|down) /, lower)
}

/** A change that few departments stand for says how few; where all that are shown have both years nothing is left unsaid. */
function basisWords(n: number, both: number, context: ViewContext): string {
  if (n === 1 && both === 1) return say(context, '，比上年', ', on last year ')
  if (both >= 3) return say(context, '，同口径比上年', ', on the same basis ')
  return say(context, `，仅 ${both} 个部门同口径，比上年`, `, on the same basis (${both} of the departments only) `)
}
