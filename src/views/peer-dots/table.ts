// The columns of 部门对比表, and beside them what the sentence counts.
import { noValue } from '../../metrics/format'
import type { ComparedModel } from '../compared'
import { table as comparedTable } from '../peer-comparison/table'
import { cell, say } from '../say'
import type { TableCell, TableModel, ViewContext } from '../View'
import { type BesideMedian, besideMedian } from './besideMedian'

export function table(model: ComparedModel, context: ViewContext): TableModel {
  const { columns, rows, unit } = comparedTable(model, context)
  const cells = model.rows.flatMap(({ metric, figures }) =>
    figures.map((figure) => besideCell(besideMedian(figure, metric), context)),
  )
  return {
    columns: [...columns, { id: 'median', label: say(context, '与同类中位比', 'Beside the median'), align: 'start', width: 104 }],
    unit,
    rows: rows.map((row, index) => ({ ...row, cells: [...row.cells, ...cells.slice(index, index + 1)] })),
  }
}

function besideCell(beside: BesideMedian | null, context: ViewContext): TableCell {
  switch (beside) {
    case null:
      return cell(noValue, null, { title: say(context, '没有位次，或同类不足 3 个', 'not ranked, or under 3 peers') })
    case 'better':
      return cell(...both(say(context, '好于', 'better')))
    case 'worse':
      return cell(...both(say(context, '差于', 'worse')))
    case 'same':
      return cell(...both(say(context, '无明显差别', 'no clear difference')))
  }
}

const both = (word: string): readonly [string, string] => [word, word]
