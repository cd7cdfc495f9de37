import { none, placeholderPatterns, polarity, patterns as sources } from '../reference/issueRules'

/** The expressions of taxonomy.json, compiled once. Names are those of the file. */
export const patterns = {
  number: new RegExp(sources.number),
  enumerated: new RegExp(sources.enum),
  noneBare: new RegExp(sources.noneBare, 'i'),
  title: new RegExp(sources.title),
  titleVeto: new RegExp(sources.titleVeto),
  placeholderBare: new RegExp(sources.placeholderBare),
  noneNeutral: new RegExp(sources.noneNeutral),
  noneNeutralVeto: new RegExp(sources.noneNeutralVeto),
  noneVia: new RegExp(sources.noneVia),
  none: new RegExp(none.pattern),
  nonePrefix: new RegExp(none.prefix),
  placeholder: placeholderPatterns.map((source) => new RegExp(source)),
  headingClause: new RegExp(sources.headingClause),
  concedeVeto: new RegExp(sources.concedeVeto),
  measureTarget: new RegExp(sources.measureTarget),
  measureTarget2: new RegExp(sources.measureTarget2),
  measureTarget2Veto: new RegExp(sources.measureTarget2Veto),
  measureStrong: new RegExp(sources.measureStrong),
  measureTailVeto: new RegExp(sources.measureTailVeto),
  butLead: new RegExp(sources.butLead),
  resultLead: new RegExp(sources.resultLead),
  affect: new RegExp(sources.affect),
  towards: new RegExp(sources.towards),
  listHead: new RegExp(sources.listHead),
  clauseVoteLead: new RegExp(sources.clauseVoteLead),
  problem: new RegExp(polarity.problem),
  negated: new RegExp(polarity.negated, 'g'),
  positive: new RegExp(polarity.positive),
  measure: new RegExp(polarity.measure),
  cause: new RegExp(polarity.cause),
  concede: new RegExp(polarity.concede),
  background: new RegExp(polarity.background),
} as const

/** `text` with everything denied (未发现…问题, 无截留) made unreadable for the word lists. */
export function maskNegated(text: string): string {
  return text.replace(patterns.negated, '※')
}

/** The same, each character masked by its own, so that places stay. */
export function maskNegatedInPlace(text: string): string {
  return text.replace(patterns.negated, (found) => '※'.repeat(found.length))
}
