import { cell, noteCells, say } from '../say'
import type { TableModel, TableRow, ViewContext } from '../View'
import type { CopiedModel, CopiedPair } from './model'
import { likenessWords, totalSentence, whoseWords } from './summary'

const mostWrapped = 240

/** A pair a row, both texts side by side, and below them how many issues each department has. */
export function table(model: CopiedModel, context: ViewContext): TableModel {
  const columns: TableModel['columns'] = [
    { id: 'department', label: say(context, '部门', 'Department'), align: 'start', width: 104 },
    { id: 'issue', label: say(context, `${model.year} 年问题（原文）`, `Issue of ${model.year}`), align: 'start' },
    { id: 'likeness', label: say(context, '相似度', 'Likeness'), align: 'end', width: 76 },
    { id: 'whose', label: say(context, '与谁雷同', 'Worded as'), align: 'start', width: 128 },
    { id: 'other', label: say(context, '对照（原文）', 'The other text'), align: 'start' },
  ]
  const note = (words: string): TableRow => ({ kind: 'note', cells: noteCells(words, columns.length) })
  return {
    columns,
    unit: null,
    wraps: model.pairs.length <= mostWrapped,
    rows: [
      ...model.pairs.map((pair) => pairRow(pair, model.year, context)),
      note(`${totalSentence(model, context)}${say(context, '。', '.')}`),
      ...model.departments.map((one) =>
        note(
          say(
            context,
            `${one.name}：与上年雷同 ${one.lastYear} 条，与其他部门雷同 ${one.elsewhere} 条，共 ${one.lastYear + one.elsewhere} 条`,
            `${one.name}: ${one.lastYear} as last year, ${one.elsewhere} as another department, ${one.lastYear + one.elsewhere} together`,
          ),
        ),
      ),
    ],
  }
}

function pairRow(pair: CopiedPair, year: number, context: ViewContext): TableRow {
  const { issue, other, likeness } = pair
  const [alike, whose] = [likenessWords(pair, context), whoseWords(pair, context)]
  return {
    key: { department: issue.code, year, issue: issue.id },
    cells: [
      cell(pair.name, pair.name),
      cell(issue.text, issue.text, { title: issue.text }),
      cell(alike, likeness, likeness === 1 ? { tone: 'strong' } : {}),
      cell(whose, whose),
      cell(other.text, other.text, { title: other.text }),
    ],
  }
}
