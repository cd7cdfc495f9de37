/** Records and layouts to the bytes of the files; the line of every planted row is noted on the way. */
import { years } from './district.mjs'
import { delimited, encode } from './encode.mjs'
import { departmentTable, fundTables, indicatorTables, issueTables, lineageTable, summaries } from './layout.mjs'

const blankIssue = { text: '无', measure: '无', unit: '', deadline: '' }
const withDepartment = (record, row) => ({ ...row, year: record.year, of: record, tags: row.tags, code: record.code, name: record.name })

export function sampleFiles(records) {
  const ofYear = (year) => records.filter((record) => record.year === year)
  return [
    file('部门名单.csv', departmentTable, departmentTable.rows),
    file('部门沿革.csv', lineageTable, lineageTable.rows),
    ...years.flatMap((year) => [
      file(`${year}年部门整体支出自评汇总.csv`, summaries[year], ofYear(year).flatMap((record) => [record, ...(record.twins ?? [])])),
      file(`${year}_资金来源.csv`, fundTables[year], ofYear(year).flatMap(fundRows)),
      file(`${year}绩效指标.csv`, indicatorTables[year], ofYear(year).flatMap(indicatorRows)),
      file(`${year}存在问题与改进措施.csv`, issueTables[year], ofYear(year).flatMap(issueRows)),
    ]),
  ]
}

function fundRows(record) {
  return record.funds.map((line) => ({ ...withDepartment(record, line), adjustment: line.adjusted - line.initial }))
}

function indicatorRows(record) {
  return record.indicators.map((item) => ({ ...withDepartment(record, item), indicator: item.name, ...(record.withoutCode ? { code: '' } : {}) }))
}

function issueRows(record) {
  const rows = record.issues.length > 0 ? record.issues : [blankIssue]
  return rows.map((issue) => ({ ...withDepartment(record, issue), ...(issue.nobody ? { code: '', name: '' } : {}) }))
}

function file(name, layout, rows) {
  const headers = [...(layout.numbered ? ['序号'] : []), ...layout.columns.map(([header]) => header)]
  const lines = layout.titles.map((title) => [title])
  lines.push(headers)
  rows.forEach((row, index) => {
    if (layout.repeatHeader === index) lines.push(headers)
    lines.push([...(layout.numbered ? [`${index + 1}`] : []), ...layout.columns.map(([, cell]) => cell(row))])
    for (const tag of row.tags ?? []) Object.assign(tag, { file: name, line: lines.length })
  })
  if (layout.totals) lines.push(totalsRow(layout, rows))
  for (const note of layout.notes) lines.push([], [note])
  const text = lines.map((cells) => `${delimited(cells, layout.delimiter)}\r\n`).join('')
  return { name, bytes: encode(text, layout.encoding) }
}

function totalsRow(layout, rows) {
  const cells = layout.columns.map(([, , key], index) => {
    if (key) return layout.totals(rows.reduce((sum, row) => sum + (row.unreadable && key === 'actual' ? 0 : row[key]), 0))
    return index === (layout.columns[0][0].includes('年度') ? 2 : 1) && !layout.numbered ? '合计' : ''
  })
  return layout.numbered ? ['合计', ...cells] : cells
}
