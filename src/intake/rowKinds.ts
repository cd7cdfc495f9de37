import { isCaption } from './caption'
import type { Ignored } from './Reading'

/** Rows that are no records: totals, notes, blanks, titles between groups. */

const total = /^[^0-9]{0,4}(?:合计|总计|小计|共计|累计)(?:\([^()]*\))?[::]?$/
const totalScore = /^(?:总分|总得分|得分合计|自评总分)[::]?$/
const note =
  /^(?:[(]?(?:附?注|备注|说明|填表说明|附注)\d*[)]?[::]|(?:填报人|填表人|制表人?|审核人?|复核人?|填报|填表|经办人|负责人|单位负责人|部门负责人|财务负责人|主要负责人|分管领导|联系人|联系电话|填报日期|填表日期|制表日期|填报单位|编制单位)(?:\(.*\))?[::])/
/** 栏次 1 2 3: the columns counted under their header, 3=1+2 among them. */
const columnNumbers = /^(?:栏次|列次)$/
const startsTotal = /[合总小共累]/
/** Most cells start none of the notes; the rest are weighed. */
const startsNote = /^\s*[(（附注備备說说填制審审複复經经單单部主负財财分聯联編编]/

function folded(cell: string): string {
  return cell.normalize('NFKC').replace(/\s+/g, '')
}

/** 合计, 总计(60个部门)： a word of sums and nothing else, so that a department whose name has it within stays a department. */
export function isTotalWord(cell: string): boolean {
  return cell.length < 24 && startsTotal.test(cell) && total.test(folded(cell))
}

const sumOfDepartments =
  /(?:合计|总计|小计|共计)(?:\([^()]*\))?[::]?$|^[^0-9]{0,6}(?:平均(?:数|值|分|得分)?|中位数|最大值|最小值)[::]?$/

/** 区直属单位小计, 全区平均: where a department has no code, such a name is none. */
function isSumOfDepartments(cell: string): boolean {
  return cell.length < 40 && /[计均数值分得]/.test(cell) && sumOfDepartments.test(folded(cell))
}

const totalOfIndicators =
  /^(?:本页|各项|全部|分值|得分|权重|(?:[一二三]级|绩效|产出|效益|满意度)?指标|产出|效益|满意度)?(?:合计|总计|小计|共计)[::]?$/

/** 产出指标小计; 培训人次合计 is an indicator. */
function isTotalOfIndicators(cell: string): boolean {
  return cell.length < 16 && /计/.test(cell) && totalOfIndicators.test(folded(cell).replace(/\([^()]*\)/g, ''))
}

function isTotalScore(cell: string): boolean {
  return cell.length < 12 && /^\s*[总得自]/.test(cell) && totalScore.test(folded(cell))
}

function isColumnNumbers(cells: readonly string[], first: number): boolean {
  const leading = cells[first] ?? ''
  if (leading.length > 6 || !leading.includes('次') || !columnNumbers.test(folded(leading))) return false
  return cells.every((cell, index) => index === first || !/[\u4e00-\u9fff]/.test(cell))
}

/** 填报人：…, 备注：… at the foot of a table. */
export function isNote(cell: string): boolean {
  return startsNote.test(cell) && note.test(folded(cell.slice(0, 24)))
}

/** 示例：219901 in 导入模板 shows how to fill in. */
const isExample = (cell: string) => /^\s*示例[:：]/.test(cell)

export interface RowShape {
  /** Where code and name of a department stand. */
  readonly codeAt: number
  readonly nameAt: number
  /** Where a row of a list says what it is: 三级指标 and the levels above it; empty for other tables. */
  readonly titlesAt: readonly number[]
  /** The amount lines of a fund may be called 合计 and are then the total of their department. */
  readonly sourceAt: number
  /** Columns with a value of their own, neither keys nor unknown. */
  readonly contentAt: ReadonlySet<number>
}

/** Why a row makes no record; null where it may be one. */
export function rowKind(cells: readonly string[], shape: RowShape): Ignored['reason'] | null {
  let first = 0
  while (first < cells.length && (cells[first] ?? '').trim() === '') first += 1
  if (first === cells.length) return 'blank'
  const leading = cells[first] ?? ''
  if (isExample(leading)) return 'note'
  const at = (index: number) => (index < 0 ? '' : (cells[index] ?? '').trim())
  const code = at(shape.codeAt)
  const name = at(shape.nameAt)
  const isFooter = (cell: string) => cell === '' || isNote(cell)
  const isNamed = (!isFooter(code) && first !== shape.codeAt) || (!isFooter(name) && first !== shape.nameAt)
  if (!isNamed && isNote(leading)) return 'note'
  if (isColumnNumbers(cells, first)) return 'note'
  const hasCode = code !== '' && !isSumOfDepartments(code) && !/^[-—/]+$/.test(code)
  if (!hasCode && (isSumOfDepartments(name) || isSumOfDepartments(code))) return 'total'
  if (first !== shape.sourceAt && !hasCode && name === '' && first !== shape.nameAt && isSumOfDepartments(leading)) return 'total'
  if (first !== shape.sourceAt && isTotalWord(leading) && !hasCode && isTotalWord(name)) return 'total'
  if (shape.titlesAt.length > 0) {
    const said = shape.titlesAt.map(at).filter((text) => text !== '')
    const last = said[said.length - 1] ?? ''
    if (isTotalOfIndicators(last) || isTotalScore(last)) return 'total'
    if (said.length === 0 && isTotalScore(leading)) return 'total'
  }
  const source = at(shape.sourceAt)
  if (source !== '' && /^小计$/.test(folded(source))) return 'total'
  return loneCell(cells, first, shape)
}

const groupNumber = /^(?:[(]?[一二三四五六七八九十]{1,3}[)、.]|第[一二三四五六七八九十]+[部类批])/
const numberedNote = /^\d{1,2}[.、)](?=[\u4e00-\u9fff])/

/** The only cell of its row, where it is no code, no department and no value: 一、党群部门, or a note that goes on: 1.本表由… */
function loneCell(cells: readonly string[], at: number, shape: RowShape): Ignored['reason'] | null {
  if (shape.contentAt.size === 0 || cells.some((cell, index) => index !== at && cell.trim() !== '')) return null
  if (shape.titlesAt.includes(at)) return at === shape.titlesAt[shape.titlesAt.length - 1] ? null : 'title'
  if (shape.contentAt.has(at)) return null
  const text = folded(cells[at] ?? '')
  if (numberedNote.test(text) || /[,。;!?]/.test(text)) return 'note'
  if (groupNumber.test(text) || isCaption(text)) return 'title'
  return at === shape.codeAt && /^[\u4e00-\u9fff]/.test(text) ? 'title' : null
}

const signed =
  /((?:填报人|填表人|制表人?|审核人?|复核人?|经办人|负责人|联系人|分管领导|联系方式|姓名)(?:\(.*?\))?\s*[:：])\s*[^\s,;，；、]+/g
const longDigits = /\d(?:[-\s]?\d){6,17}[\dXx]?/g

/** Names behind 填报人 and digits of telephones and identity cards, which nothing may keep. */
export function withoutPersons(text: string): string {
  if (!/人|负责|领导|联系|电话|手机|身份证|姓名|制表|审核|复核/.test(text)) return text
  return text.replace(signed, '$1***').replace(longDigits, (digits) => digits.replace(/\d/g, '*'))
}
