/** Names of departments as keys. NFKC and no white space: "示例区 总工会" and "示例区总工会" are one name. */
export function normaliseName(name: string): string {
  return name.normalize('NFKC').replace(/\s+/g, '')
}

const codeBeforeName = /^([0-9A-Za-z]{3,})\s*[-—–－_]\s*(\D.*[\u4e00-\u9fff].*|[\u4e00-\u9fff])$/

/** [219]示例区总工会, 219001 示例区总工会; 120 急救中心 is a name. */
const codeInBrackets = /^[[(【（]([0-9A-Za-z]{3,})[\])】）]\s*(.*[\u4e00-\u9fff].*)$/
const codeAndSpace = /^(\d{6,})\s+(\D.*[\u4e00-\u9fff].*)$/

/** `219-示例区总工会` as exports of the budget system write it; null where there is no code before the name. */
export function splitCodeAndName(text: string): { readonly code: string; readonly name: string } | null {
  const written = text.trim()
  const found = codeBeforeName.exec(written) ?? codeInBrackets.exec(written) ?? codeAndSpace.exec(written)
  if (found?.[1] === undefined || found[2] === undefined || !/\d/.test(found[1])) return null
  return { code: found[1], name: found[2].trim() }
}

const provinceCityDistrict =
  /^((?:[^省市区县]{2,3}省|[^省市区县]{2,6}自治区)?)((?:[^省市区县]{2,5}(?:市|自治州))?)((?:[^省市区县]{2,6}区|[^省市区县]{1,6}(?:县|自治旗))?)/
const cityBelowCity = /^[^省市区县]{2,4}市/
/** Ends in 区 without being a district. */
const noDistrict = /(?:开发|保税|保护|示范|试验|风景|工业|产业园|高新|园|景|校|社|小|片|辖)区$/

export interface PlacedName {
  /** 广州市从化区, or empty. */
  readonly region: string
  readonly bare: string
  /** The region names a city and a district below it. */
  readonly isWhole: boolean
}

/** A normalised name cut into its region prefix and the rest. A prefix that would leave nothing is none. */
export function splitRegion(name: string): PlacedName {
  const [, province = '', city = '', third = ''] = provinceCityDistrict.exec(name) ?? []
  let district = noDistrict.test(third) ? '' : third
  if (city !== '' && district === '') district = cityBelowCity.exec(name.slice(province.length + city.length))?.[0] ?? ''
  const region = province + city + district
  if (region === '' || region.length >= name.length) return { region: '', bare: name, isWhole: false }
  return { region, bare: name.slice(region.length), isWhole: city !== '' && district !== '' }
}

/** 从化区 and 广州市从化区 may be the same place; 天河区 and 从化区 are not. A name without a region fits every region. */
export function regionsAgree(a: string, b: string): boolean {
  return a.endsWith(b) || b.endsWith(a)
}

/** 区财政局 → 财政局: how a bureau's own people write their departments. */
export function withoutLevel(bare: string): string {
  return /^[区县市]./.test(bare) ? bare.slice(1) : bare
}
