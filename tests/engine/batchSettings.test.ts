import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { batchFolder, filesBelow, importOf, rowsOf } from './batchRuns'

const { root, write, run } = batchFolder()

// 219001 spends 95 of 100, 219002 200 of 260 (76.92 %), 219003 50 of 50 where 50 was the initial budget too.
const summary = write(
  'in/自评.csv',
  `${[
    '部门编码,部门名称,年度,年初预算数(万元),调整后预算数(万元),全年执行数(万元),自评总分',
    '219001,汀屿区总工会,2021,100,100,95,85',
    '219002,汀屿区财政局,2021,200,260,200,65',
    '219003,汀屿区审计局,2021,50,50,50,92',
  ].join('\n')}\n`,
)

async function batch(name: string, ...argv: string[]) {
  const out = join(root, name)
  const { code } = await run(summary, '--out', out, ...argv)
  expect(code).toBe(0)
  return out
}
const settings = (name: string, content: unknown) => write(`${name}.json`, JSON.stringify(content))
const found = (out: string, check: string) =>
  rowsOf(out, 'findings.csv')
    .filter((row) => row.check_id === check)
    .map((row) => [row.row_key, row.severity])

const always = ['ignored.csv', 'import.json', 'returned.csv']

describe('the settings that the page saves', () => {
  it('switch a check off, move its threshold and change its severity', async () => {
    const plain = await batch('plain', '--only', 'findings')
    expect(filesBelow(plain)).toEqual(['findings.csv', ...always])
    expect(found(plain, 'C028')).toEqual([['219002:2021:DEPT', '警告']])
    expect(found(plain, 'C031')).toEqual([['219003:2021:DEPT', '提示']])
    expect(found(plain, 'C030')).toEqual([['219002:2021:DEPT', '警告']])
    const checks = { C031: { off: true }, C028: { thresholds: { low_rate: 0.76 } }, C030: { severity: '提示' } }
    const changed = await batch('changed', '--only', 'findings,metrics', '--settings', settings('checks', { checks }))
    expect(found(changed, 'C031')).toEqual([])
    expect(found(changed, 'C028')).toEqual([])
    expect(found(changed, 'C030')).toEqual([['219002:2021:DEPT', '提示']])
    const hints = rowsOf(changed, 'metrics.csv').find((row) => row.metric_id === 'finding_n/提示' && row.dept_code === '219002')
    expect(hints?.value).toBe('1')
  })

  it('regrade every record by their scheme: 65 is 中 by the national rule and 低 by the Guangdong one', async () => {
    const grades = (out: string) =>
      rowsOf(out, 'metrics.csv')
        .filter((row) => row.metric_id?.startsWith('grade_n/') && row.peer_group === '' && row.value !== '0')
        .map((row) => [row.metric_id, row.value])
        .sort()
    expect(grades(await batch('mof', '--only', 'metrics'))).toEqual([
      ['grade_n/MOF2020.中', '1'],
      ['grade_n/MOF2020.优', '1'],
      ['grade_n/MOF2020.良', '1'],
    ])
    expect(grades(await batch('gd', '--only', 'metrics', '--settings', settings('gd', { scheme: 'GD5' })))).toEqual([
      ['grade_n/GD5.优', '1'],
      ['grade_n/GD5.低', '1'],
      ['grade_n/GD5.良', '1'],
    ])
  })
})

describe('the choice of outputs', () => {
  it.each([
    ['import', []],
    ['issues', ['issue_labels.csv', 'issue_links.csv', 'recurrence.csv']],
  ])('%s writes its own files and those that are always there', async (group, files) => {
    expect(filesBelow(await batch(`only-${group}`, '--only', group))).toEqual([...always, ...files].sort())
  })

  it('narrows findings, issues and metrics to a department of the page’s link, and neither import nor rows', async () => {
    const out = await batch('narrow', '--only', 'rows,findings,metrics,issues', '--select', '#/overview?d=219002&v=1')
    expect(rowsOf(out, 'rows/evaluations.csv')).toHaveLength(3)
    expect(importOf(out).files[0]).toMatchObject({ rowsRead: 3, loaded: 3 })
    expect(new Set(rowsOf(out, 'findings.csv').map((row) => row.dept_code))).toEqual(new Set(['219002']))
    const metrics = rowsOf(out, 'metrics.csv')
    expect(new Set(metrics.map((row) => row.dept_code))).toEqual(new Set(['', '219002']))
    const total = metrics.find((row) => row.metric_id === 'expenditure_actual' && row.dept_code === '' && row.peer_group === '')
    expect([total?.value, total?.n, total?.expected_n]).toEqual(['200', '1', '1'])
  })

  it('draws a comparison as its link says: departments, peers of one’s own, conditions', async () => {
    const link = '#/compare?y=2021&d=219001,219002&e=219001,219002,219003&q=exec_rate_adjusted<0.8&w=peers&v=1'
    const out = await batch('compare', '--only', 'charts', '--select', link)
    const compared = rowsOf(out, 'charts/peer-comparison.csv').filter((row) => row.指标 === '预算执行率')
    // 0.95, 0.7692 and 1 of the three: the middle one is the median; 219001 is second.
    expect(compared.map((row) => [row.部门, Number(row.本年).toFixed(4), row.同类中位, row.位次])).toEqual([
      ['① 汀屿区总工会', '0.9500', '0.95', '2'],
      ['② 汀屿区财政局', '0.7692', '0.95', '3'],
    ])
    expect(rowsOf(out, 'charts/condition-list.csv').map((row) => [row.部门, row.判断])).toEqual([['汀屿区财政局', '符合']])
    expect(readFileSync(join(out, 'charts/peer-dots.svg'), 'utf8')).toContain('汀屿区财政局')
    expect(readFileSync(join(out, 'charts/peer-comparison.svg'), 'utf8')).toContain('自选同类')
  })

  it('gives the same bytes on a second run', async () => {
    const outs = [
      await batch('first', '--only', 'rows,findings,metrics,issues,tables'),
      await batch('second', '--only', 'rows,findings,metrics,issues,tables'),
    ]
    const [first = '', second = ''] = outs
    expect(filesBelow(second)).toEqual(filesBelow(first))
    for (const file of filesBelow(first))
      expect(readFileSync(join(second, file)).equals(readFileSync(join(first, file)))).toBe(true)
  })
})
