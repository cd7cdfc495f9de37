import type { Finding } from './Finding'
import { fold, sentencesOf } from './foldedText'
import type { Passage } from './outline'
import { withoutContacts } from './persons'

/** Goal, its completion and the conclusion, word for word. */

const goalLabel =
  /(?:^|[。;,])(?:我[局会部院委]|本部门|部门|年度|单位)*(?:整体|总体)(?:支出)?(?:绩效)?(?:总体)?目标(?:是|为|:|如下:)|(?:^|[。;])年度(?:绩效)?目标(?:是|为|:)/
const completionLabel = /(?:年度|整体|总体)(?:绩效)?(?:总体)?目标(?:实际)?(?:完成|实现)情况/
const lead =
  /^(?:从.{0,8}(?:情况|结果|角度)?(?:来)?看|综上(?:所述)?|总(?:的|体)(?:来)?(?:看|说)?|综合(?:来看)|(?:经|根据)(?:综合)?(?:自评|评价|分析)(?:结果)?)[，,：:]/

function finding(column: string, value: string, line: number): Finding | null {
  const text = withoutContacts(value).trim()
  return text === '' ? null : { table: 'evaluations', key: '', column, value: text, line, quote: value, raw: '' }
}

/** Paragraphs of one section as a text, in its first place. */
function joined(column: string, passages: readonly Passage[]): Finding | null {
  const filled = passages.filter((one) => one.body.text !== '' && !one.isHeading)
  const [first] = filled
  if (first === undefined) return null
  const text = filled.map((one) => (one.section !== null && one.marker === null ? bodyOf(one) : one.written.trim())).join('\n')
  return finding(column, text, first.line)
}

export function bodyOf({ body, written }: Passage): string {
  return body.text === '' ? '' : body.written.slice(body.at[0] ?? written.length).trim()
}

/** `measured`: quotes of sentences that gave amounts; they are no conclusion. */
export function textsOf(passages: readonly Passage[], measured: ReadonlySet<string>): Finding[] {
  const found = [goalOf(passages), completionOf(passages), conclusionOf(passages, measured)]
  return found.filter((one) => one !== null)
}

function goalOf(passages: readonly Passage[]): Finding | null {
  for (const one of passages) {
    const kind = one.section?.kind
    if (one.isHeading || kind === 'issues' || kind === 'measures' || kind === 'mixed') continue
    const { text } = one.body
    const label = goalLabel.exec(text)
    if (label === null) continue
    const from = one.body.at[label.index + label[0].length]
    const said = from === undefined ? '' : one.body.written.slice(from).trim()
    if (said !== '') return finding('annual_goal_text', said, one.line)
  }
  return joined(
    'annual_goal_text',
    passages.filter((one) => one.section?.kind === 'goal'),
  )
}

function completionOf(passages: readonly Passage[]): Finding | null {
  const own = passages.filter((one) => one.section !== null && completionLabel.test(fold(one.section.title).text))
  return joined('goal_completion_text', own)
}

function conclusionOf(passages: readonly Passage[], measured: ReadonlySet<string>): Finding | null {
  const inSection = passages.filter((one) => one.section?.kind === 'conclusion' && !one.isHeading)
  const own = inSection.flatMap((one) => sentencesOf(one.line, bodyOf(one))).filter((one) => !measured.has(one.quote))
  const all = own.length > 0 ? own : ledSentences(passages)
  const [first, ...rest] = all
  if (first === undefined) return null
  const text = [first.quote.replace(lead, ''), ...rest.map((one) => one.quote)].join('')
  return finding('conclusion_text', text, first.line)
}

/** 综上所述，… where no heading says that it is the conclusion. */
function ledSentences(passages: readonly Passage[]) {
  for (const one of passages) {
    const kind = one.section?.kind
    if (kind === 'issues' || kind === 'measures' || kind === 'mixed' || one.isHeading) continue
    const found = sentencesOf(one.line, bodyOf(one)).find((sentence) =>
      /^(?:综上|总的来[看说]|总体来[看说]|从(?:自评|评价)(?:情况|结果))/.test(sentence.quote),
    )
    if (found !== undefined) return [found]
  }
  return []
}
