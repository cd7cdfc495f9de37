import { formTitles } from '../../reference/forms'
import { isNote } from '../rowKinds'
import type { Grid, Spot } from './Grid'
import { foreignHeader, fundHeader, indicatorHeader, listHeader } from './headerRow'
import { labelForms, type Vocabulary } from './Vocabulary'

/** What a row of a form is by its own labels. `text`: none of these, so the part that it stands in decides. */
export type RowPart =
  | 'title'
  | 'continued'
  | 'head'
  | 'funds'
  | 'goals'
  | 'indicators'
  | 'total'
  | 'tail'
  | 'foreign'
  | 'note'
  | 'blank'
  | 'text'

const longestTitle = 60
const attachmentNumber = /^附[件表][\d一二三四五六七八九十-]*[:.、]?/
const folded = (cell: string) => cell.normalize('NFKC').replace(/\s+/g, '')
const mentions = (text: string, words: readonly string[]) => words.some((word) => text.includes(word))

/** 部门整体支出绩效自评表 alone in its row, or beside 附件2 or a unit. */
export function titleSpot(grid: Grid, row: number): Spot | null {
  const own = grid.own(row)
  if (own.length === 0 || own.length > 3) return null
  return own.find((spot) => isTitle(spot.text)) ?? null
}

function isTitle(cell: string): boolean {
  if (cell.length < 3 || cell.length > longestTitle) return false
  const text = folded(cell).replace(attachmentNumber, '')
  return mentions(text, formTitles.words) && !mentions(text, formTitles.not) && !/[。;;]|[:：]./.test(text)
}

export function isContinued(cell: string): boolean {
  return mentions(folded(cell), formTitles.continued)
}

export function isAttachment(grid: Grid, row: number): boolean {
  const own = grid.own(row)
  return (
    own.length === 1 && mentions(folded(own[0]?.text ?? '').slice(0, 4), formTitles.attachments) && (own[0]?.text.length ?? 0) < 12
  )
}

/** 存在问题：1.… in one cell: the label, and what is said behind it. */
export function inlineTail(cell: string, vocabulary: Vocabulary): { readonly id: string; readonly text: string } | null {
  const found = /^\s*([^:：\n]{2,24})[:：]\s*(\S.*)$/s.exec(cell)
  const id = found?.[1] === undefined ? null : vocabulary.tail(found[1])
  return id === null ? null : { id, text: found?.[2] ?? '' }
}

/** The label of a text at the foot: among the first two filled spots of the row. */
export function tailSpot(grid: Grid, row: number, vocabulary: Vocabulary): Spot | null {
  const [first, next] = grid.own(row)
  for (const spot of [first, next]) if (spot !== undefined && vocabulary.tail(spot.text) !== null) return spot
  return first !== undefined && inlineTail(first.text, vocabulary) !== null ? first : null
}

export function totalSpot(grid: Grid, row: number, vocabulary: Vocabulary): Spot | null {
  const own = grid.own(row)
  const [first] = own
  if (first === undefined || vocabulary.total(first.text) < 0) return null
  const hasNumber = own.slice(1).some((spot) => /\d/.test(spot.text)) || own.length === 1
  return hasNumber ? first : null
}

/** Labels of goals in a row, its block's name among them where nothing else names one. */
export function goalSpots(
  grid: Grid,
  row: number,
  vocabulary: Vocabulary,
): readonly { readonly id: string; readonly spot: Spot }[] {
  const spots = grid.own(row)
  const named = spots.flatMap((spot) => {
    const id = vocabulary.goal(spot.text)
    return id === null ? [] : [{ id, spot }]
  })
  if (named.length > 0) return named
  const [first] = spots
  return first !== undefined && vocabulary.isGoalBlock(first.text) ? [{ id: 'annual_goal_text', spot: first }] : []
}

export function isHead(grid: Grid, row: number, vocabulary: Vocabulary): boolean {
  const own = grid.own(row)
  const [first] = own
  if (first === undefined) return false
  return (
    vocabulary.head(first.text) !== null || inlineHead(first.text, vocabulary) || own.some((spot) => isLabelled(spot, vocabulary))
  )
}

const isLabelled = ({ text }: Spot, vocabulary: Vocabulary) => text.length <= 24 && vocabulary.head(text) !== null

/** 填报单位(盖章)：示例局 */
export function inlineHead(cell: string, vocabulary: Vocabulary): boolean {
  const label = /^\s*([^:：]{2,16})[:：]\s*\S/.exec(cell)?.[1]
  return label !== undefined && labelForms(label).length > 0 && vocabulary.head(label) !== null
}

export function partOf(grid: Grid, row: number, vocabulary: Vocabulary): RowPart {
  const own = grid.own(row)
  const [first] = own
  if (first === undefined) return 'blank'
  const title = titleSpot(grid, row)
  if (title !== null) return isContinued(title.text) ? 'continued' : 'title'
  if (indicatorHeader(grid, row, vocabulary) !== null) return 'indicators'
  if (fundHeader(grid, row, vocabulary) !== null) return 'funds'
  if (listHeader(grid, row)) return 'foreign'
  if (tailSpot(grid, row, vocabulary) !== null) return 'tail'
  if (totalSpot(grid, row, vocabulary) !== null) return 'total'
  if (goalSpots(grid, row, vocabulary).length > 0) return 'goals'
  if (isHead(grid, row, vocabulary)) return 'head'
  if (isNote(first.text)) return 'note'
  return foreignHeader(grid, row) ? 'foreign' : 'text'
}
