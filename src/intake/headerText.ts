import { moneyUnit } from '../domain/money'

/** A header cell taken apart as schema.json#header_normalization says. */
export interface HeaderText {
  readonly written: string
  /** Brackets kept: some names carry them (部门(单位)名称). */
  readonly full: string
  /** Units, formulas and scores in brackets cut out. */
  readonly bare: string
  /** What the brackets said, in order. */
  readonly brackets: readonly string[]
  /** Unit in brackets or at the end, as written: 元, %, £m; null where none stands there. */
  readonly unit: string | null
}

const ordinal = /^(?:\d{1,2}[.、)]|\(\d{1,2}\)|[①-⑳]|[一二三四五六七八九十]{1,3}、|\([一二三四五六七八九十]{1,3}\))/
const edge = /^[:*★☆#'"]+|[:*★☆#'"]+$/g
const bracket = /\(([^()]*)\)|\[([^[\]]*)\]|【([^【】]*)】|〔([^〔〕]*)〕/g
const formula = /^(?:[a-z](?:[-+*/=%\d][a-z\d()%]*)*|=.*|.*\d+分.*|分值|满分.*|[a-z]列|\d+=.*)$/
const currency = /^(?:单位[:]?)?(?:人民币|rmb|cny|usd|[£$€¥]|美元|港元|港币|欧元|英镑|日元|澳元).*$|(?:元|币)$/
const counted =
  /^(?:单位[:]?)?(?:%|‰|百分比|百分点|分|个|名|人|人次|人数|家|户|项|件|次|场|天|月|年|日|吨|公里|米|亩|公顷|平方米|台|套|辆|万|亿|百万|千|万人|万人次|k|m|mn|bn)$/
const trailingUnit = /[_\-/,:;、|]?(元|千元|万元|百万元|亿元|%)$/

function isUnit(text: string): boolean {
  return moneyUnit(text) !== null || currency.test(text) || counted.test(text)
}

/** NFKC, without white space, in lower case, without the marks and numbers at its edges. */
export function foldHeader(written: string): string {
  const folded = written
    .normalize('NFKC')
    .replace(/[\s\u200b\ufeff]+/g, '')
    .toLowerCase()
  const inner = folded.replace(edge, '').replace(ordinal, '').replace(edge, '')
  return inner === '' ? folded : inner
}

export function readHeader(written: string): HeaderText {
  const full = foldHeader(written)
  const brackets: string[] = []
  let unit: string | null = null
  const bare = full
    .replace(bracket, (whole, ...groups: string[]) => {
      const inner = groups.slice(0, 4).find((group) => group !== undefined) ?? ''
      brackets.push(inner)
      // 万元,保留两位小数: the unit, and how it is written.
      const [first = inner] = inner.split(/[,;、]/)
      const found = [inner, first].find(isUnit)
      if (found !== undefined) {
        unit ??= found.replace(/^单位:?/, '')
        return ''
      }
      return formula.test(inner) ? '' : whole
    })
    .replace(edge, '')
  return { written, full, bare: bare === '' ? full : bare, brackets, unit }
}

/** 预算数_万元: a unit at the end without brackets. null where there is none. */
export function cutTrailingUnit(bare: string): { readonly bare: string; readonly unit: string } | null {
  const found = trailingUnit.exec(bare)
  const rest = found === null ? '' : bare.slice(0, found.index)
  return found?.[1] === undefined || rest === '' ? null : { bare: rest, unit: found[1] }
}

/** The form in which 年初预算金额 and 年初预算数 are one. */
export function looseHeader(bare: string): string {
  return bare.replace(/的|数|金额|情况/g, '')
}
