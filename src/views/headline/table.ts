import type { Cell } from '../../domain/row'
import { formatCoverage, formatValue, formatWithUnit, noValue } from '../../metrics/format'
import { executionRate } from '../completion'
import { presentGrades, schemeName } from '../grades'
import { cell, dotted, say } from '../say'
import type { TableModel, TableRow, ViewContext } from '../View'
import { againstTitle, againstWords } from './against'
import { budgetMetric, type HeadlineModel, metRate } from './model'

/** Six tiles: name, value, remark. */
export function table(model: HeadlineModel, context: ViewContext): TableModel {
  const tile = (name: string, text: string, value: Cell, remark: string, title: string | null = null): TableRow => ({
    key: { year: model.year },
    cells: [
      cell(name, name),
      cell(text, value, { tone: 'strong' }),
      cell(remark, remark, { tone: 'quiet', ...(title === null ? {} : { title }) }),
    ],
  })
  const { rate, budget, met, score, issues } = model
  return {
    columns: [
      { id: 'name', label: say(context, '指标', 'Measure'), align: 'start' },
      { id: 'value', label: say(context, '数值', 'Value'), align: 'end' },
      { id: 'remark', label: say(context, '说明', 'Remark'), align: 'start' },
    ],
    unit: null,
    rows: [
      tile(
        say(context, '报送', 'Reported'),
        formatCoverage(model.submitted, model.due),
        model.submitted,
        say(context, `未报 ${model.missing.length} · 迟报 ${model.late}`, `missing ${model.missing.length} · late ${model.late}`),
      ),
      tile(
        say(context, '调整后预算', 'Adjusted budget'),
        largeAmount(budget.sum, context),
        budget.sum,
        budgetWords(budget, context),
        againstTitle(budget.against, budgetMetric, context),
      ),
      tile(
        say(context, '预算执行率', 'Execution rate'),
        formatValue(rate.ratio, 'fraction', context),
        rate.ratio,
        dotted([againstWords(rate.against, executionRate, context), medianWords(rate.median, context)]),
        againstTitle(rate.against, executionRate, context),
      ),
      tile(
        say(context, '指标达标率', 'Indicators met'),
        formatValue(met.rate, 'fraction', context),
        met.rate,
        metWords(met, context),
        againstTitle(met.against, metRate, context),
      ),
      tile(
        say(context, '自评得分', 'Self-score'),
        formatWithUnit(score.median ?? score.only, 'points', context),
        score.median ?? score.only,
        gradeWords(model, context),
      ),
      tile(
        say(context, '未归类问题', 'Issues without a category'),
        issues.all === 0 ? noValue : say(context, `${issues.other} 条`, `${issues.other}`),
        issues.all === 0 ? null : issues.other,
        issues.all === 0
          ? say(context, '没有问题记录', 'no issues')
          : dotted([
              say(context, `全部部门共 ${issues.all} 条`, `all departments, of ${issues.all}`),
              issues.other === 0
                ? say(context, '全部已归类', 'all have a category')
                : say(context, `其中 ${issues.suggested} 条有建议`, `${issues.suggested} with a suggestion`),
            ]),
      ),
    ],
  }
}

/** From 1 亿元 on in 亿元, where the unit is left at 万元: a tile has no room for nine figures. */
function largeAmount(wan: number | null, context: ViewContext): string {
  const large = wan !== null && Math.abs(wan) >= 10_000 && context.moneyUnit === '万元'
  return formatWithUnit(wan, 'wan', large ? { ...context, moneyUnit: '亿元' } : context)
}

/** 「比上年 +8.05% · 调整率 0.00% · 政府性基金占比 —」. */
function budgetWords({ against, adjustRate, governmentFund }: HeadlineModel['budget'], context: ViewContext): string {
  const adjusted = formatValue(adjustRate, 'fraction', context)
  const share = governmentFund === null ? '' : formatValue(governmentFund.share, 'fraction', context)
  return dotted([
    againstWords(against, budgetMetric, context),
    say(context, `调整率 ${adjusted}`, `adjusted by ${adjusted}`),
    share === '' ? '' : say(context, `政府性基金占比 ${share}`, `government funds ${share}`),
  ])
}

/** 「达标 1/1 · 声称达成(无实际值) 4 项」. */
function metWords({ against, met, n, claimed }: HeadlineModel['met'], context: ViewContext): string {
  const number = (value: number) => formatValue(value, 'count', context)
  return dotted([
    againstWords(against, metRate, context),
    say(context, `达标 ${number(met)}/${number(n)}`, `met ${number(met)}/${number(n)}`),
    say(context, `声称达成(无实际值) ${number(claimed)} 项`, `claimed without a value ${number(claimed)}`),
  ])
}

const medianWords = (median: number | null, context: ViewContext) =>
  median === null
    ? ''
    : say(context, `中位数 ${formatValue(median, 'fraction', context)}`, `median ${formatValue(median, 'fraction', context)}`)

/** 「中位数 · 优 72、良 8、中 1」; several schemes are named, their grades are not added up. */
function gradeWords({ score }: HeadlineModel, context: ViewContext): string {
  const own = score.schemes.map((one) =>
    score.schemes.length === 1 ? presentGrades(one, context) : `${schemeName(one.scheme, context)}：${presentGrades(one, context)}`,
  )
  if (score.median === null)
    return score.n === 0
      ? say(context, '没有自评得分', 'no self-scores')
      : score.n === 1
        ? own.join(' · ')
        : say(context, '部门过少，不计算中位数', 'too few departments for a median')
  return [say(context, '中位数', 'median'), ...own].join(' · ')
}
