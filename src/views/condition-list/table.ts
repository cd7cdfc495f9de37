import { formatValue } from '../../metrics/format'
import { besideCells, besideColumns, chanceWords } from '../comparing'
import type { Judged } from '../judging'
import { cell, reasonText, say } from '../say'
import type { TableCell, TableColumn, TableModel, TableRow, ViewContext } from '../View'
import { type AskedCondition, beyondText, conditionWords } from './conditions'
import type { Candidate, ConditionModel } from './model'

export function table(model: ConditionModel, context: ViewContext): TableModel {
  const { asked, compareWith } = model
  const columns: readonly TableColumn[] = [
    { id: 'department', label: say(context, '部门', 'Department'), align: 'start', width: 168 },
    { id: 'verdict', label: say(context, '判断', 'Verdict'), align: 'start', width: 76 },
    ...asked.flatMap((condition, index): readonly TableColumn[] => [
      { id: `value:${index}`, label: conditionWords(condition, context), align: 'end', width: 132 },
      { id: `beyond:${index}`, label: say(context, '与界限差', 'Beyond'), align: 'end', width: 110 },
      ...besideColumns(compareWith, condition.of, context).map((column) => ({ ...column, id: `${column.id}:${index}` })),
    ]),
  ]
  return {
    columns,
    unit: null,
    rows: [...model.members, ...model.unknown].map((one) => rowOf(one, model, context)),
  }
}

function rowOf(one: Candidate, { asked, year, compareWith }: ConditionModel, context: ViewContext): TableRow {
  const verdict = verdictWord(one, context)
  const isMet = one.verdict === 'met'
  return {
    key: { department: one.code, year },
    cells: [
      cell(one.name, one.name, one.faded || !isMet ? { tone: 'quiet' } : {}),
      cell(verdict, verdict, isMet ? { tone: 'strong' } : { tone: 'quiet' }),
      ...asked.flatMap((condition, index): readonly TableCell[] => {
        const judged = one.judged[index]
        if (judged === undefined) return []
        return [
          valueCell(judged, one, condition, context),
          cell(beyondText(condition, judged.beyond, context), judged.beyond),
          ...besideCells(compareWith, condition.of, judged.beside, context),
        ]
      }),
    ],
  }
}

export const verdictWord = ({ verdict }: Pick<Candidate, 'verdict'>, context: ViewContext): string =>
  verdict === 'met' ? say(context, '符合', 'meets all') : say(context, '无法判断', 'cannot be told')

function valueCell({ beside, isMet }: Judged, one: Candidate, { of }: AskedCondition, context: ViewContext): TableCell {
  const text = formatValue(beside.value, of.unit, context)
  if (isMet === null) {
    const title = one.missing === null ? say(context, '没有这个数，无法判断', 'no such figure') : reasonText(context, one.missing)
    return cell(text, null, { title })
  }
  return cell(text, beside.value, beside.chance?.peers == null ? {} : { title: chanceWords(beside.chance.peers, context) })
}
