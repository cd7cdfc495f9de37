import { beforeAll, describe, expect, it } from 'vitest'
import type { Finding } from '../../../src/checks/Check'
import { runChecks } from '../../../src/checks/run'
import { loadTables } from '../../../src/engine/load'
import { nodePlatform } from '../../../src/platform/node/platform'
import { checks } from '../../../src/reference/checks'
import { filesOf } from '../../support/nodeWorkspace'
import { ofKind, plantedList } from './sampleTables'

let findings: readonly Finding[]

beforeAll(async () => {
  const [dataset, engine] = [await nodePlatform.openDataset(), await nodePlatform.openEngine()]
  await dataset.preview(filesOf('data/samples'), {})
  await dataset.accept()
  const loaded = await dataset.load({ scheme: 'MOF2020', schemeByYear: {} })
  await loadTables(engine, loaded.texts, {})
  findings = await runChecks(engine, checks, {})
  await engine.close()
}, 60_000)

const found = (...ids: readonly string[]) =>
  findings
    .filter((one) => ids.includes(one.check))
    .map((one) => `${one.deptCode} ${one.fiscalYear}`)
    .sort()
const placesOf = (kind: string) =>
  ofKind(kind)
    .map((one) => `${one.code} ${one.year}`)
    .sort()

describe('the checks over the sample', () => {
  it.each([
    [['C002'], '同部门同年度两行数字不同'],
    [['C010'], '模板提示语未改'],
    [['C013'], '年初加调整不等于调整后'],
    [['C014', 'C015'], '资金分项不等于总额'],
    [['C017'], '执行率超过100%'],
    [['C024'], '三公经费超预算'],
    [['C025'], '填报执行率与重算不符'],
    [['C029'], '执行率偏低未说明原因'],
    [['C032'], '未完成指标给满分'],
    [['C044'], '分值合计不等于100'],
    [['C048'], '分项得分之和不等于总分'],
    [['C049'], '等级与得分不符'],
    [['C051'], '自评分明显高于重算'],
    [['C061'], '多部门问题文本相同'],
    [['C065'], '未公开'],
  ] as const)('%s find exactly what is planted as %s', (ids, kind) => {
    expect(found(...ids)).toEqual(placesOf(kind))
  })

  it('finds both zeros over zero', () => {
    expect(found('C027')).toEqual([...placesOf('预算为零'), ...placesOf('零除零占比')].sort())
  })

  it('finds the late reports and no other', () => {
    expect(found('C067')).toEqual(plantedList.late.map((one) => `${one.code} ${one.year}`).sort())
  })

  it('finds the copied issue in the two years after it was first written', () => {
    expect(found('C060')).toEqual(['602001 2022', '602001 2023'])
  })

  it('has no other error: only what follows from a returned row or a second record', () => {
    const planted = new Set(['C002', 'C010', 'C013', 'C014', 'C015', 'C025', 'C032', 'C044', 'C048', 'C049'])
    const others = findings.filter((one) => one.severity === '错误' && !planted.has(one.check))
    expect(others.map((one) => [one.check, one.evalId])).toEqual([
      ['C005', '202001:2020:DEPT-2'],
      ['C005', '203011:2023:DEPT-2'],
      ['C004', '505001:2020:DEPT'],
    ])
  })
})
