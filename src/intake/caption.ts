import { type MoneyUnit, moneyUnit, moneyUnits } from '../domain/money'
import { yearOf } from '../domain/year'
import type { RawRow } from './RawTable'

/** What titles and captions above a header say of the whole table. */
export interface Caption {
  readonly text: string
  readonly year: number | null
  /** Every year that it names, where it names more than one: 2020年度与2021年度对比. */
  readonly years: readonly number[]
  /** 项目支出绩效自评表: what was evaluated are projects. */
  readonly isOfProjects: boolean
  /** 填报单位：… */
  readonly department: string | null
  readonly units: CaptionUnits
}

export interface CaptionUnits {
  readonly units: readonly MoneyUnit[]
  /** A currency or unit that is none of ours: £m, 美元. */
  readonly foreign: string | null
  /** The words and their line, as evidence. */
  readonly evidence: string | null
}

const unitNote = /(?:金额|货币|计量)?单位[::]\s*([^\s,;。)]{1,12})/g
const unitInBrackets = /[(](?:单位[::]?)?(?:人民币)?((?:百万|万|千|亿)?元)[)]/g
const foreignUnit = /美元|港元|港币|欧元|英镑|日元|[£$€]|万美元/
const departmentNote =
  /(?:填报单位|填报部门|部门名称|单位名称|编报单位|预算单位|部门\(单位\)名称|主管部门)(?:\(盖章\)|\(公章\))?[::]\s*([^\s,;。:]{2,40})/

const titleEnd = /(?:表|清单|汇总|名单|台账|一览|明细|统计|情况|报告)(?:\([^()]*\))?$/

/** A cell that speaks of a whole table: its title, its year, its unit. */
export function isCaption(cell: string): boolean {
  const text = cell.normalize('NFKC').replace(/\s+/g, '')
  if (text.length < 4 || text.length > 60 || !/[\u4e00-\u9fff]/.test(text)) return false
  return titleEnd.test(text) || yearOf(text) !== null || hasUnit(text)
}

function hasUnit(text: string): boolean {
  const { units, foreign } = unitsIn([{ line: 0, cells: [text] }])
  return units.length > 0 || foreign !== null
}

const joined = (rows: readonly RawRow[]) => rows.map((row) => row.cells.filter((cell) => cell.trim() !== '').join(' '))

/** Units named in notes, above or below the table. */
export function unitsIn(rows: readonly RawRow[]): CaptionUnits {
  const found = new Set<MoneyUnit>()
  let foreign: string | null = null
  let evidence: string | null = null
  for (const [at, line] of joined(rows).entries()) {
    const text = line.normalize('NFKC')
    const place = `（第${rows[at]?.line ?? 0}行）`
    for (const [whole, named = ''] of text.matchAll(unitNote)) {
      const units = named
        .split(/[、/]/)
        .map(moneyUnit)
        .filter((unit) => unit !== null)
      for (const unit of units) found.add(unit)
      if (units.length === 0 && foreignUnit.test(named)) foreign ??= named
      if (units.length > 0 || foreignUnit.test(named)) evidence ??= whole + place
    }
    for (const [whole, named = ''] of text.matchAll(unitInBrackets)) {
      const unit = moneyUnits.find((one) => one === named)
      if (unit !== undefined) found.add(unit)
      evidence ??= whole + place
    }
  }
  return { units: [...found], foreign, evidence }
}

function yearsIn(text: string): readonly number[] {
  return [...new Set([...text.normalize('NFKC').matchAll(/(?<!\d)(?:199\d|20\d\d)(?=年)/g)].map((found) => Number(found[0])))]
}

/** 部门整体支出和项目支出自评 speaks of both and so says nothing of a row. */
function speaksOfProjects(text: string): boolean {
  const folded = text.normalize('NFKC').replace(/\s+/g, '')
  return /项目(?:支出)?(?:绩效)?(?:单位)?自评|项目支出/.test(folded) && !/整体|基本支出/.test(folded)
}

export function readCaption(rows: readonly RawRow[]): Caption {
  const lines = joined(rows)
  const text = lines.join('\n')
  const years = new Set(lines.map(yearOf).filter((year) => year !== null))
  const department = departmentNote.exec(text.normalize('NFKC'))?.[1] ?? null
  return {
    text,
    year: years.size > 1 ? yearOf(text) : ([...years][0] ?? null),
    years: yearsIn(text),
    isOfProjects: speaksOfProjects(text),
    department: department !== null && moneyUnit(department) === null ? department : null,
    units: unitsIn(rows),
  }
}
