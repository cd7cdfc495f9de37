import {
  cause_markers,
  causes,
  labeling as labelingData,
  lexicon as lexiconData,
  linking as linkingData,
  patterns as patternData,
  polarity as polarityData,
  special as specialData,
} from '../../data/reference/taxonomy.json'
import type { Text } from '../domain/text'

/** Rules of reading a problem's text that hold for all categories. The cues of the categories are in categories.ts. */
export interface PolarityWeights {
  readonly PROB: number
  readonly NEU: number
  readonly CAUSE: number
  readonly POS: number
  readonly MEAS: number
  readonly BACK: number
}

/** Names are those of taxonomy.json#labeling, in camelCase; CLASSIFY.md says what each does. */
export interface Labeling {
  readonly maxLabels: number
  readonly gapChars: number
  readonly acceptP: number
  readonly accept2P: number
  readonly acceptNeutralP: number
  readonly suggestP: number
  readonly clauseP: number
  readonly clauseDiscount: number
  readonly clauseMinScore: number
  readonly vetoZ: number
  readonly listHeadFactor: number
  readonly extraHitFactor: number
  readonly zoneWeight: PolarityWeights
  readonly laterSentenceWeight: number
  readonly lateTopicFactor: number
  readonly affectFactor: number
  readonly pairWeights: readonly number[]
  readonly similarT: number
}

export const labeling: Labeling = {
  maxLabels: labelingData.max_labels,
  gapChars: labelingData.gap_chars,
  acceptP: labelingData.accept_p,
  accept2P: labelingData.accept2_p,
  acceptNeutralP: labelingData.accept_neutral_p,
  suggestP: labelingData.suggest_p,
  clauseP: labelingData.clause_p,
  clauseDiscount: labelingData.clause_discount,
  clauseMinScore: labelingData.clause_min_score,
  vetoZ: labelingData.veto_z,
  listHeadFactor: labelingData.list_head_factor,
  extraHitFactor: labelingData.extra_hit_factor,
  zoneWeight: labelingData.zone_weight,
  laterSentenceWeight: labelingData.later_sentence_weight,
  lateTopicFactor: labelingData.late_topic_factor,
  affectFactor: labelingData.affect_factor,
  pairWeights: labelingData.pair_weights,
  similarT: labelingData.similar_t,
}

export const linking = {
  cat: linkingData.cat,
  lex: linkingData.lex,
  lexCap: linkingData.lex_cap,
  sameNo: linkingData.same_no,
  threshold: linkingData.threshold,
  relative: linkingData.relative,
  minP: linkingData.min_p,
  stopBigrams: new Set<string>(linkingData.stop_bigrams),
  stopChars: linkingData.stop_chars,
  refPattern: linkingData.ref_pattern,
} as const

/** Sources of regular expressions; issues/patterns.ts compiles each once. */
export const patterns = patternData
export const polarity = polarityData
export const none = { pattern: specialData.none.pattern, prefix: specialData.none.prefix } as const
export const placeholderPatterns: readonly string[] = specialData.placeholder.patterns

/** Synonym lists that a cue names as @NAME. */
export const lexicon: Readonly<Record<string, string>> = lexiconData

export interface Cause {
  readonly id: string
  readonly label: Text
  readonly cues: readonly string[]
}

export const causeMarkers: readonly string[] = cause_markers
export const issueCauses: readonly Cause[] = causes.map(({ id, zh, cues }) => ({ id, label: { 'zh-CN': zh }, cues }))
