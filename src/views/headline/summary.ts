import { textIn } from '../../domain/text'
import { formatCoverage, formatValue, formatWithUnit } from '../../metrics/format'
import { executionRate } from '../completion'
import { dotted, listNames, say } from '../say'
import type { Phrase, ViewContext } from '../View'
import { type Against, againstPhrases, againstTitle } from './against'
import { type HeadlineModel, notedGap } from './model'

export function title(model: HeadlineModel, context: ViewContext): string {
  const rate = formatValue(model.rate.ratio, 'fraction', context)
  const reported = say(
    context,
    `${model.year} 年 ${formatCoverage(model.submitted, model.due)} 个部门已报送`,
    `${formatCoverage(model.submitted, model.due)} departments reported for ${model.year}`,
  )
  return model.rate.ratio === null
    ? reported
    : say(context, `${reported}，预算执行率 ${rate}`, `${reported}; execution rate ${rate}`)
}

export function subtitle(model: HeadlineModel, context: ViewContext): string {
  return dotted([
    model.compareWith === 'lastYear'
      ? say(context, '执行率为总额之比，变化按同口径', 'Ratio of sums, changes on the same basis')
      : say(context, '执行率为总额之比', 'Ratio of sums'),
    say(context, `${model.year} 年`, `${model.year}`),
    `n ${formatCoverage(model.submitted, model.due)}`,
  ])
}

const plain = (text: string): Phrase => ({ text })

/** The sentence in pieces: its numbers are strong and lead to their records. */
export function words(model: HeadlineModel, context: ViewContext): readonly Phrase[] {
  const strong = (text: string): Phrase => ({ text, strong: true, key: { year: model.year } })
  return [
    plain(say(context, `${model.year} 年应报 ${model.due} 个部门，`, `Of ${model.due} departments due in ${model.year}, `)),
    strong(say(context, `${model.submitted} 个已报送`, `${model.submitted} reported`)),
    plain(contradictingWords(model, context)),
    ...rateWords(model, context, strong),
    ...scoreWords(model, context, strong),
    ...issueWords(model, context, strong),
  ]
}

function contradictingWords({ contradicting }: HeadlineModel, context: ViewContext): string {
  if (contradicting === 0) return say(context, '。', '. ')
  return say(
    context,
    `，其中 ${contradicting} 个部门同年记录不一致，待选定，未计入。`,
    `; of these, ${contradicting} with contradicting records left out until one is chosen. `,
  )
}

type Strong = (text: string) => Phrase

function rateWords({ rate }: HeadlineModel, context: ViewContext, strong: Strong): readonly Phrase[] {
  if (rate.ratio === null) return []
  return [
    plain(say(context, '预算执行率（总额之比）', 'The execution rate (ratio of sums) is ')),
    strong(formatValue(rate.ratio, 'fraction', context)),
    ...(rate.against === null ? [] : againstPieces(rate.against, rate.n, context, strong)),
    ...(rate.median === null
      ? []
      : [
          plain(say(context, '；部门执行率中位数 ', '; the median of the departments is ')),
          strong(formatValue(rate.median, 'fraction', context)),
        ]),
    plain(say(context, '。', '. ')),
  ]
}

function againstPieces(against: Against, n: number, context: ViewContext, strong: Strong): readonly Phrase[] {
  const { difference } = against
  const tone = difference === 0 ? {} : { tone: difference > 0 ? ('good' as const) : ('bad' as const) }
  const [what, howMuch] = againstPhrases(against, n, context)
  return [plain(what), { ...strong(howMuch), ...tone }]
}

function scoreWords({ score, gap }: HeadlineModel, context: ViewContext, strong: Strong): readonly Phrase[] {
  const shown = score.median ?? score.only
  if (shown === null) return []
  return [
    plain(
      score.median === null
        ? say(context, '自评得分 ', 'The self-score is ')
        : say(context, '自评得分中位数 ', 'The median self-score is '),
    ),
    strong(formatWithUnit(shown, 'points', context)),
    ...(gap.n === 0
      ? []
      : [
          plain(say(context, '，但 ', ', but ')),
          strong(say(context, `${gap.n} 个部门`, `${gap.n} departments`)),
          plain(
            say(
              context,
              `的得分与重算结果相差 ${notedGap} 分以上`,
              ` differ from the recomputed score by ${notedGap} points or more`,
            ),
          ),
        ]),
    plain(say(context, '。', '. ')),
  ]
}

function issueWords({ issues }: HeadlineModel, context: ViewContext, strong: Strong): readonly Phrase[] {
  const { top, texts } = issues
  if (top === null) return []
  const label: Phrase = { ...strong(textIn(top.label, context.locale)), key: { issueCategory: top.id } }
  const many = top.threeYears > 0 ? top.threeYears : top.twoYears
  const years =
    top.threeYears > 0 ? say(context, '连续三年以上', ' for three years or more') : say(context, '连续两年', ' for two years')
  return [
    label,
    plain(
      say(
        context,
        `是反映最多的问题（${formatCoverage(top.n, texts)}）`,
        ` is the problem named most (${formatCoverage(top.n, texts)})`,
      ),
    ),
    ...(many === 0
      ? []
      : [
          plain(say(context, '，其中 ', ', ')),
          strong(say(context, `${many} 个部门${years}`, `${many} departments${years}`)),
          plain(say(context, '提到', '')),
        ]),
    plain(say(context, '。', '.')),
  ]
}

export const summary = (model: HeadlineModel, context: ViewContext): string =>
  words(model, context)
    .map((phrase) => phrase.text)
    .join('')
    .trim()

export function notes(model: HeadlineModel, context: ViewContext): readonly string[] {
  const { missing, score, gap } = model
  return [
    ...(missing.length === 0
      ? []
      : [
          say(
            context,
            `以下合计不含 ${missing.length} 个未报部门：${listNames(context, missing)}。`,
            `Totals leave ${missing.length} departments out that did not report: ${listNames(context, missing)}.`,
          ),
        ]),
    ...againstNotes(model, context),
    ...(gap.of === 0 || score.n === 0
      ? []
      : [
          say(
            context,
            `能重算得分的部门 ${gap.of} 个；相差是需核实的线索，不是结论。`,
            `${gap.of} scores can be recomputed; a difference is to be verified, not a verdict.`,
          ),
        ]),
  ]
}

function againstNotes({ rate, compareWith, isSum }: HeadlineModel, context: ViewContext): readonly string[] {
  if (compareWith === 'peers' && isSum)
    return [
      say(
        context,
        '几个部门合起来没有同类，不比；选一个部门时与其同类中位数比。',
        'Several departments together have no peers; choose one to see it beside the median of its own.',
      ),
    ]
  if (rate.against?.to === 'lastYear')
    return [
      say(
        context,
        `执行率的变化按两年都有数据的 ${rate.against.basis.n} 个部门。`,
        `Change of the rate: the ${rate.against.basis.n} departments with both years.`,
      ),
    ]
  const title = againstTitle(rate.against, executionRate, context)
  return title === null ? [] : [say(context, `执行率：${title}。`, `Execution rate: ${title}.`)]
}
