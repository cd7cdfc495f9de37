import { hanNumber } from './markers'

/** 六, 十二, 两, 一百二十 or digits as a count; null where it is none. */
export function countOf(text: string): number | null {
  if (/^\d+$/.test(text)) return Number(text)
  const plain = text.replaceAll('两', '二').replace(/[〇零]/g, '')
  if (plain === '') return 0
  const [hundreds, rest] = plain.includes('百') ? plain.split('百') : ['', plain]
  const small = rest === undefined || rest === '' ? 0 : hanNumber(rest)
  const large = hundreds === '' ? 0 : hanNumber(hundreds ?? '')
  const value = large * 100 + small
  return Number.isInteger(value) && value > 0 ? value : null
}
