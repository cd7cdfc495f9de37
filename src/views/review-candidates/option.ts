// A row a department, a column a condition: its value, on a ground where the condition holds.
import type { EChartsOption } from 'echarts'
import { formatCoverage, formatValue, noValue } from '../../metrics/format'
import { backdrop, box, circle, type DrawnMark, drawnMarks, lineFrom, type Shape, stackedText, textAt } from '../chart/drawing'
import { ground, themeOf } from '../chart/parts'
import { rowsHeight } from '../chart/rowLabels'
import { cutToWidth, wrapToWidth } from '../chart/textWidth'
import { type ChartTheme, fontSizes } from '../chart/theme'
import { type AskedCondition, beyondText, conditionWords } from '../condition-list/conditions'
import { say } from '../say'
import type { ViewContext } from '../View'
import type { ReviewCandidate, ReviewModel } from './model'
import { headHeight, labelled, numberMark, pictured, shownConditions, sideRoom } from './summary'

const gap = 8

export const height = (model: ReviewModel, context: ViewContext): number => rowsHeight(context, labelled(model, context))

interface Column {
  readonly condition: AskedCondition
  readonly at: number
  readonly left: number
  readonly width: number
}

export function option(model: ReviewModel, context: ViewContext): EChartsOption {
  const theme = themeOf(context)
  const rows = pictured(model, context)
  const {
    lines: names,
    sizes: { row: rowHeight },
  } = labelled(model, context)
  const side = sideRoom(model, context)
  const { conditions, isMarks } = shownConditions(model, context)
  const columns = columnsOf(conditions, side.all, context)
  const middle = (row: number) => headHeight + (row + 0.5) * rowHeight
  const empty = say(context, '没有部门符合足够多的条件', 'No department meets enough conditions')
  return {
    ...ground(context),
    series: [
      backdrop('frame', [
        box(0, 0, context.width, headHeight - 4, theme.lineFaint),
        ...columns.flatMap((column) => (isMarks ? markHead(column, theme) : headShapes(column, context))),
        ...(rows.length === 0 ? [textAt(empty, 6, middle(0), theme.inkSecond)] : []),
      ]),
      drawnMarks(
        'departments',
        rows.map(
          (one, row): DrawnMark => ({
            key: { department: one.code, year: model.year },
            tip: [
              one.name,
              say(
                context,
                `符合 ${formatCoverage(one.met, model.asked.length)} 项`,
                `${formatCoverage(one.met, model.asked.length)} conditions`,
              ),
              ...model.asked.map((condition, at) => tipOf(condition, one, at, context)),
            ],
            area: { x: 0, y: middle(row) - rowHeight / 2, width: context.width, height: rowHeight },
            shapes: [
              ...stackedText(names[row] ?? [], 6, middle(row), theme.ink, one.faded ? { opacity: 0.5 } : {}),
              textAt(formatCoverage(one.met, model.asked.length), side.all - 10, middle(row), theme.ink, {
                align: 'right',
                isBold: true,
              }),
              lineFrom([0, middle(row) + rowHeight / 2], [context.width, middle(row) + rowHeight / 2], theme.lineFaint),
              ...columns.flatMap((column) =>
                isMarks
                  ? markShapes(one, column, middle(row), theme)
                  : valueShapes(one, column, { y: middle(row), height: rowHeight }, context),
              ),
            ],
          }),
        ),
      ),
    ],
  }
}

function columnsOf(shown: readonly AskedCondition[], left: number, context: ViewContext): readonly Column[] {
  const width = (context.width - left) / shown.length - gap
  return shown.map((condition, at) => ({ condition, at, left: left + at * (width + gap), width }))
}

function headShapes({ condition, left, width }: Column, context: ViewContext): readonly Shape[] {
  const theme = themeOf(context)
  // Bold type is a little wider.
  const lines = wrapToWidth(conditionWords(condition, context), width / 1.04, fontSizes.label)
  const shown =
    lines.length <= 3 ? lines : [...lines.slice(0, 2), cutToWidth(lines.slice(2).join(''), width / 1.04, fontSizes.label)]
  return shown.map((line, at) =>
    textAt(line, left, headHeight / 2 - 2 + (at - (shown.length - 1) / 2) * 16, theme.ink, { isBold: true }),
  )
}

const markHead = ({ at, left, width }: Column, theme: ChartTheme): readonly Shape[] => [
  textAt(numberMark(at), left + width / 2, headHeight / 2 - 2, theme.ink, { align: 'center', isBold: true }),
]

/** Filled where the condition holds, open where it does not; a dash where it cannot be told. */
function markShapes(one: ReviewCandidate, { at, left, width }: Column, y: number, theme: ChartTheme): readonly Shape[] {
  const [x, isMet] = [left + width / 2, one.judged[at]?.isMet ?? null]
  const opacity = one.faded ? 0.5 : 1
  if (isMet === null) return [textAt(noValue, x, y, theme.inkThird, { align: 'center', opacity })]
  return [circle(x, y, 4.5, isMet ? { fill: theme.accent, opacity } : { fill: theme.card, stroke: theme.inkThird, opacity })]
}

function valueShapes(
  one: ReviewCandidate,
  { condition, at, left, width }: Column,
  { y, height: rowHeight }: { readonly y: number; readonly height: number },
  context: ViewContext,
): readonly Shape[] {
  const theme = themeOf(context)
  const judged = one.judged[at]
  const value = judged?.beside.value ?? null
  const text = formatValue(value, condition.of.unit, context)
  if (judged?.isMet !== true) return [textAt(text, left + 6, y, theme.inkThird)]
  return [
    box(left, y - rowHeight / 2 + 3, width, rowHeight - 6, theme.accentSoft),
    textAt(text, left + 6, y, theme.ink, { isBold: true, ...(one.faded ? { opacity: 0.5 } : {}) }),
  ]
}

function tipOf(condition: AskedCondition, one: ReviewCandidate, at: number, context: ViewContext): string {
  const judged = one.judged[at]
  const value = formatValue(judged?.beside.value ?? null, condition.of.unit, context)
  const words = `${conditionWords(condition, context)} ${value}`
  return judged?.isMet === true ? `${words} ${beyondText(condition, judged.beyond, context)}` : words
}
