// A row a department, a column a condition: its value, on a ground where the condition holds.
import type { EChartsOption } from 'echarts'
import { formatCoverage, formatValue } from '../../metrics/format'
import { backdrop, box, type DrawnMark, drawnMarks, lineFrom, type Shape, stackedText, textAt } from '../chart/drawing'
import { ground, themeOf } from '../chart/parts'
import { rowsHeight } from '../chart/rowLabels'
import { cutToWidth, wrapToWidth } from '../chart/textWidth'
import { fontSizes } from '../chart/theme'
import { type AskedCondition, beyondText, conditionWords } from '../condition-list/conditions'
import { say } from '../say'
import type { ViewContext } from '../View'
import type { ReviewCandidate, ReviewModel } from './model'
import { headHeight, labelled, pictured, shownConditions, sideRoom } from './summary'

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
  const columns = columnsOf(model, side.all, context)
  const middle = (row: number) => headHeight + (row + 0.5) * rowHeight
  const empty = say(context, '没有部门符合足够多的条件', 'No department meets enough conditions')
  return {
    ...ground(context),
    series: [
      backdrop('frame', [
        box(0, 0, context.width, headHeight - 4, theme.lineFaint),
        ...columns.flatMap((column) => headShapes(column, context)),
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
              ...columns.flatMap((column) => valueShapes(one, column, { y: middle(row), height: rowHeight }, context)),
            ],
          }),
        ),
      ),
    ],
  }
}

function columnsOf(model: ReviewModel, left: number, context: ViewContext): readonly Column[] {
  const shown = shownConditions(model, context)
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
