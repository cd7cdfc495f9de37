// The words of a notice, line by line, before anything is said of fonts.

import { factWords, placeWords } from './placeWords'
import { plainText } from './plainText'
import type { NoticeItem, NoticeSettings, ReturnNotice } from './ReturnNotice'

export type LineKind =
  | 'documentNumber'
  | 'title'
  | 'addressee'
  | 'body'
  | 'heading'
  | 'item'
  | 'detail'
  | 'contact'
  | 'signature'
  | 'date'

export interface NoticeLine {
  readonly kind: LineKind
  readonly text: string
  /** Of a detail: 「位　　置」. */
  readonly label?: string
}

const blank = (characters: number) => '＿'.repeat(characters)
const blankDate = `${blank(3)}年${blank(2)}月${blank(2)}日`
const ordinals = ['', '一', '二', '三', '四', '五', '六', '七', '八', '九']

/** 「十二」, up to 99. */
function ordinal(number: number): string {
  const [tens, ones] = [Math.floor(number / 10), number % 10]
  return `${tens === 0 ? '' : `${tens === 1 ? '' : (ordinals[tens] ?? tens)}十`}${ordinals[ones]}`
}

/** 「2024年3月15日」; what is no ISO date stays as it was written. */
export function dateWords(date: string): string {
  const [, year, month, day] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(date) ?? []
  return year === undefined ? plainText(date) : `${year}年${Number(month)}月${Number(day)}日`
}

/** 「2021–2023年度」 where no year between is left out, else 「2021、2023年度」. */
function yearWords(years: readonly number[]): string {
  const [first, last] = [years[0] ?? 0, years.at(-1) ?? 0]
  if (years.length > 2 && last - first + 1 === years.length) return `${first}–${last}年度`
  return `${years.join('、')}年度`
}

export const titleOf = (years: readonly number[], settings: NoticeSettings): string =>
  plainText(settings.title) || `关于退回核实${yearWords(years)}绩效自评材料的通知`

export function noticeLines({ department, years, records, settings, date }: ReturnNotice): readonly NoticeLine[] {
  const count = records.reduce((sum, record) => sum + record.items.length, 0)
  const deadline = settings.deadline === '' ? blankDate : dateWords(settings.deadline)
  const lines: NoticeLine[] = [
    { kind: 'documentNumber', text: plainText(settings.documentNumber) || `${blank(4)}〔${blank(3)}〕${blank(2)}号` },
    { kind: 'title', text: titleOf(years, settings) },
    { kind: 'addressee', text: `${plainText(department)}：` },
    {
      kind: 'body',
      text: `经核对，你单位报送的${yearWords(years)}绩效自评材料有${count}处需核实，现予退回。请于${deadline}前逐项核实：确需更正的，更正后重新报送；原填内容无误的，逐项书面说明并附依据。`,
    },
  ]
  let number = 0
  for (const [at, record] of records.entries()) {
    const count = record.items.length
    lines.push({ kind: 'heading', text: `${ordinal(at + 1)}、${plainText(record.title)}（${count}处）` })
    for (const item of record.items) {
      number += 1
      lines.push({ kind: 'item', text: `${number}．${plainText(item.message)}` }, ...details(item))
    }
  }
  lines.push(
    { kind: 'body', text: '以上各项均为按填报数据核对后提示核实的事项，不作为评价结论。' },
    {
      kind: 'contact',
      text: `（联系人：${plainText(settings.contact) || blank(5)}　联系电话：${plainText(settings.phone) || blank(7)}）`,
    },
    { kind: 'signature', text: plainText(settings.bureau) || `${blank(10)}（印章）` },
    { kind: 'date', text: date === '' ? blankDate : dateWords(date) },
  )
  return lines
}

function details({ place, facts, relation, request }: NoticeItem): readonly NoticeLine[] {
  const where = placeWords(place, facts)
  const values = facts.map(factWords)
  const found: readonly (readonly [string, string])[] = [
    ...(where === null ? [] : [['位　　置', where] as const]),
    ...(values.length === 0 ? [] : [['现　　值', `${values.join('；')}。`] as const]),
    ['应有关系', relation],
    ['办理要求', request],
  ]
  return found.map(([label, text]) => ({ kind: 'detail', label, text: plainText(text) }))
}
