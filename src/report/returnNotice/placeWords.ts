import { plainText } from './plainText'
import type { NoticeFact, NoticePlace } from './ReturnNotice'

const mostOfRaw = 60

/** 「“自评表.xlsx”工作表“部门整体”第6行」. */
function rowWords({ source, sheet }: NoticePlace, lines: readonly number[]): string {
  const inSheet = sheet === undefined ? '' : `工作表“${plainText(sheet)}”`
  return `“${plainText(source)}”${inSheet}第${lineWords(lines)}行`
}

/** 「2、5–7」. */
function lineWords(lines: readonly number[]): string {
  const sorted = [...new Set(lines)].sort((a, b) => a - b)
  const spans: [number, number][] = []
  for (const line of sorted) {
    const last = spans.at(-1)
    if (last !== undefined && line === last[1] + 1) last[1] = line
    else spans.push([line, line])
  }
  return spans.map(([from, to]) => (from === to ? `${from}` : `${from}–${to}`)).join('、')
}

const sheetKey = ({ source, sheet }: NoticePlace) => JSON.stringify([source, sheet ?? null])
const rowKey = (place: NoticePlace) => `${sheetKey(place)}${place.line}`

/** 位置: the row spoken of; then for values that stand elsewhere, where these stand. Null where no file says anything. */
export function placeWords(place: NoticePlace | null, facts: readonly NoticeFact[]): string | null {
  const parts = place === null ? [] : [rowWords(place, [place.line])]
  const elsewhere = new Map<string, { first: NoticePlace; lines: readonly number[]; labels: string[] }>()
  for (const { label, places } of facts) {
    const others = places.filter((one) => place === null || rowKey(one) !== rowKey(place))
    for (const sheet of new Set(others.map(sheetKey))) {
      const inSheet = others.filter((one) => sheetKey(one) === sheet)
      const [first] = inSheet
      if (first === undefined) continue
      const lines = inSheet.map((one) => one.line)
      const known = elsewhere.get(`${sheet}${lines}`) ?? { first, lines, labels: [] }
      known.labels.push(label)
      elsewhere.set(`${sheet}${lines}`, known)
    }
  }
  for (const { first, lines, labels } of elsewhere.values()) parts.push(`${labels.join('、')}见${rowWords(first, lines)}`)
  return parts.length === 0 ? null : `${parts.join('；')}。`
}

/** 「年初预算数1,000.00万元（“年初预算(元)”列，原文“10000000”）」. */
export function factWords({ label, text, places }: NoticeFact): string {
  const [place] = places
  const value = `${label}：${plainText(text, 120).replace(/[。；]$/, '')}`
  if (place === undefined || places.length > 1) return value
  const remarks: string[] = []
  if (place.column !== undefined && place.column !== label) remarks.push(`“${plainText(place.column)}”列`)
  const raw = plainText(place.raw, mostOfRaw)
  if (raw !== '' && !saysTheSame(raw, text)) remarks.push(`原文“${raw}”`)
  if (place.corrected === true) remarks.push('已按更正计算')
  return remarks.length === 0 ? value : `${value}（${remarks.join('，')}）`
}

/** 「1000」 beside 「1,000.00万元」 tells the reader nothing more. */
function saysTheSame(raw: string, text: string): boolean {
  if (plainText(text, mostOfRaw) === raw) return true
  const number = Number(raw.replaceAll(',', ''))
  const shown = /^(-?[\d,]+(?:\.\d+)?)(?:万元|分)?$/.exec(text.replace('−', '-'))?.[1]
  return shown !== undefined && raw !== '' && Number(shown.replaceAll(',', '')) === number
}
