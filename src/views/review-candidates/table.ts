import { formatCoverage, formatValue } from '../../metrics/format'
import { beyondText, conditionWords } from '../condition-list/conditions'
import { cell, noteCells, reasonText, say } from '../say'
import type { TableCell, TableColumn, TableModel, TableRow, ViewContext } from '../View'
import type { ReviewCandidate, ReviewModel } from './model'
import { heldSentences, reasonsOf } from './summary'

interface Column extends TableColumn {
  cell(one: ReviewCandidate): TableCell
}

/** Members, then those of whom it cannot be told; on the page the conditions that hold in words, in a file each in its columns. */
export function table(model: ReviewModel, context: ViewContext): TableModel {
  const columns = [...ownColumns(model, context), ...(context.forExport ? valueColumns(model, context) : [reasons(model, context)])]
  return {
    columns: columns.map(({ cell: _, ...column }) => column),
    unit: null,
    wraps: true,
    rows: [
      ...[...model.members, ...model.open].map((one) => ({
        key: { department: one.code, year: model.year },
        cells: columns.map((column) => column.cell(one)),
      })),
      ...heldSentences(model, context).map((words): TableRow => ({ kind: 'note', cells: noteCells(words, columns.length) })),
    ],
  }
}

function ownColumns(model: ReviewModel, context: ViewContext): readonly Column[] {
  const count = (one: ReviewCandidate) => formatCoverage(one.met, model.asked.length)
  return [
    {
      id: 'department',
      label: say(context, '部门', 'Department'),
      align: 'start',
      width: 150,
      cell: (one) => cell(one.name, one.name, one.faded ? { tone: 'quiet' } : {}),
    },
    {
      id: 'met',
      label: say(context, '符合项数', 'Conditions'),
      align: 'end',
      width: 84,
      cell: (one) => cell(count(one), one.met, { tone: one.met >= model.least ? 'strong' : 'quiet' }),
    },
  ]
}

function reasons(model: ReviewModel, context: ViewContext): Column {
  return {
    id: 'reasons',
    label: say(context, '依据（括号内为超出门槛多少）', 'Why (in brackets how far beyond)'),
    align: 'start',
    cell: (one) => {
      const told = [reasonsOf(one, model, context), ...(one.met < model.least ? [whyNot(one, context)] : [])]
      const words = told.filter((part) => part !== '').join(say(context, '；', '; '))
      return cell(words, words)
    },
  }
}

function valueColumns({ asked }: ReviewModel, context: ViewContext): readonly Column[] {
  return asked.flatMap((condition, at): readonly Column[] => [
    {
      id: `value:${at}`,
      label: conditionWords(condition, context),
      align: 'end',
      cell: (one) => {
        const { isMet = null, beside } = one.judged[at] ?? {}
        const value = beside?.value ?? null
        const more =
          isMet === null ? { title: whyNot(one, context) } : isMet ? { tone: 'strong' as const } : { tone: 'quiet' as const }
        return cell(formatValue(value, condition.of.unit, context), value, more)
      },
    },
    {
      id: `beyond:${at}`,
      label: say(context, '超出门槛', 'Beyond'),
      align: 'end',
      cell: (one) => {
        const judged = one.judged[at]
        return judged?.isMet === true ? cell(beyondText(condition, judged.beyond, context), judged.beyond) : cell('', null)
      },
    },
  ])
}

const whyNot = ({ missing }: ReviewCandidate, context: ViewContext): string =>
  missing === null ? say(context, '没有这个数，无法判断', 'no such figure') : reasonText(context, missing)
