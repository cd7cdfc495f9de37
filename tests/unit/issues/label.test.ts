import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import type { Row } from '../../../src/domain/row'
import { issueLabelTable, issueLinkTable, type LabelOptions, labelRecords } from '../../../src/issues/label'

const evaluation = (id: string, department: string, year: number, scope = 'DEPT'): Row => ({
  eval_id: id,
  dept_code: department,
  fiscal_year: year,
  eval_scope: scope,
})

const issue = (evalId: string, no: number, text: string, rest: Row = {}): Row => ({
  issue_id: `${evalId}#I${no}`,
  eval_id: evalId,
  issue_no: no,
  issue_title: null,
  issue_text: text,
  text_status: 'NORMAL',
  category_reported: null,
  category_manual: null,
  ...rest,
})

const measure = (evalId: string, no: number, text: string, rest: Row = {}): Row => ({
  measure_id: `${evalId}#M${no}`,
  eval_id: evalId,
  measure_no: no,
  measure_title: null,
  measure_text: text,
  text_status: 'NORMAL',
  issue_no_ref: null,
  ...rest,
})

const years = [evaluation('A21', 'A', 2021), evaluation('A22', 'A', 2022), evaluation('B22', 'B', 2022)]
const label = (issues: Row[], measures: Row[] = [], options: LabelOptions = {}, evaluations = years) =>
  labelRecords({ issues, measures, evaluations, entities: new Map() }, options)
const cells = async (...rows: Row[]) => issueLabelTable((await label(rows)).details).rows.map((row) => row.slice(1))

const assets = '固定资产账实不符，部分设备未登记入账。'

describe('who decides the labels of an issue', () => {
  it('is a person before the export, the export before likeness, likeness before the rules', async () => {
    const confirmed = issue('A21', 1, assets, { category_manual: 'INTERNAL_CONTROL' })
    const everything = { category_manual: 'COST_CONTROL|PROCUREMENT', category_reported: '预算编制' }
    expect((await cells(confirmed, issue('A22', 1, assets, everything))).slice(1)).toEqual([
      ['COST_CONTROL', 1, 1, 'manual', null, null],
      ['PROCUREMENT', 2, 1, 'manual', null, null],
    ])
    expect((await cells(confirmed, issue('A22', 1, assets, { category_reported: '预算编制' }))).slice(1)).toEqual([
      ['BUDGET_PREP', 1, 1, 'reported', null, null],
    ])
    expect((await cells(confirmed, issue('A22', 1, assets))).slice(1)).toEqual([
      ['INTERNAL_CONTROL', 1, 1, 'similar', assets, '部分设备未登记入账'],
    ])
    expect((await cells(issue('A22', 1, assets)))[0]?.slice(0, 4)).toEqual(['ASSET_MGMT', 1, expect.any(Number), 'cue'])
  })

  it('is an exported word only where it names a category', async () => {
    const by = async (word: string) =>
      (await cells(issue('A22', 1, assets, { category_reported: word }))).map((row) => [row[0], row[3]])
    expect(await by('Asset management')).toEqual([['ASSET_MGMT', 'reported']])
    expect(await by('政府采购与合同、成本控制与厉行节约')).toEqual([
      ['PROCUREMENT', 'reported'],
      ['COST_CONTROL', 'reported'],
    ])
    expect(await by('固定资产类')).toEqual([['ASSET_MGMT', 'cue']])
    const { details } = await label([issue('A22', 1, assets, { category_reported: '固定资产类' })])
    expect(details[0]?.decision.unknownReported).toEqual(['固定资产类'])
  })

  it('is a person who says that it is no issue', async () => {
    expect(await cells(issue('A22', 1, assets, { category_manual: 'NOT_ISSUE' }))).toEqual([
      ['NOT_ISSUE', 1, null, 'rule', null, null],
    ])
    const repeat = await cells(issue('A21', 1, assets, { category_manual: 'NOT_ISSUE' }), issue('A22', 1, assets))
    expect(repeat[1]?.[0]).toBe('NOT_ISSUE')
  })

  it('is the page before the data, and the newest of two confirmed sentences', async () => {
    const old = issue('A21', 1, assets, { category_manual: 'COST_CONTROL' })
    const manual = new Map([['A21#I1', { kind: 'ISSUE' as const, labels: ['RESOURCES'] }]])
    const page = await label([old, issue('A22', 1, assets)], [], { manual })
    expect(page.labels.map((row) => [row.category_id, row.origin])).toEqual([
      ['RESOURCES', 'manual'],
      ['RESOURCES', 'similar'],
    ])
    const newer = issue('A22', 1, assets, { category_manual: 'RESOURCES' })
    const later = await label([newer, old, issue('B22', 1, assets)])
    expect(later.labels.at(-1)).toMatchObject({ issue_id: 'B22#I1', category_id: 'RESOURCES', origin: 'similar' })
  })
})

describe('issue_labels.csv', () => {
  it('has a row a label, and one row for an issue without', async () => {
    const table = issueLabelTable(
      (
        await label([
          issue('A22', 1, '一是绩效指标量化不足；二是固定资产账实不符。'),
          issue('A22', 2, '党建品牌特色不够突出。'),
          issue('A22', 3, '各项工作按时完成。'),
          issue('A22', 4, '无', { text_status: 'NONE' }),
          issue('A22', 5, '（500字以内）', { text_status: 'PLACEHOLDER' }),
        ])
      ).details,
    )
    expect(table.header.join()).toBe('issue_id,category_id,rank,score,origin,cue,quote')
    expect(table.rows.map((row) => [row[0], row[2], row[4], row[6]])).toEqual([
      ['A22#I1', 1, 'cue', expect.stringMatching(/^(绩效指标量化不足|固定资产账实不符)$/)],
      ['A22#I1', 2, 'cue', expect.stringMatching(/^(绩效指标量化不足|固定资产账实不符)$/)],
      ['A22#I2', 1, 'rule', null],
      ['A22#I3', 1, 'rule', null],
    ])
    expect(table.rows.slice(2).map((row) => [row[1], row[3]])).toEqual([
      ['OTHER', null],
      ['NOT_ISSUE', null],
    ])
  })
})

describe('the tables of the engine', () => {
  it('hold categories only', async () => {
    const { labels } = await label([
      issue('A22', 1, assets),
      issue('A22', 2, '党建品牌特色不够突出。'),
      issue('A22', 3, '工作顺利。'),
    ])
    expect(labels).toEqual([
      {
        issue_id: 'A22#I1',
        category_id: 'ASSET_MGMT',
        score: expect.any(Number),
        matched_cues: expect.stringContaining('账实不符'),
        origin: 'cue',
      },
    ])
  })

  it('hold the pairs of departments alone, not of their projects', async () => {
    const evaluations = [...years, evaluation('P22', 'C', 2022, 'PROJECT')]
    const issues = [issue('A21', 1, assets), issue('A22', 1, assets), issue('B22', 1, assets), issue('P22', 1, assets)]
    const { pairs } = await label(issues, [], {}, evaluations)
    expect(pairs).toEqual([
      { pair_kind: 'ISSUE_YOY', left_id: 'A22#I1', right_id: 'A21#I1', similarity: 1 },
      { pair_kind: 'ISSUE_CROSS', left_id: 'A22#I1', right_id: 'B22#I1', similarity: 1 },
      { pair_kind: 'ISSUE_CROSS', left_id: 'B22#I1', right_id: 'A22#I1', similarity: 1 },
    ])
  })

  it('know a renamed department as the same entity', async () => {
    const input = { issues: [issue('A21', 1, assets), issue('B22', 1, assets)], measures: [], evaluations: years }
    const { pairs } = await labelRecords({ ...input, entities: new Map([['A', 'B']]) })
    expect(pairs.map((row) => row.pair_kind)).toEqual(['ISSUE_YOY'])
  })
})

describe('measures that answer issues', () => {
  const issues = [issue('A22', 1, '固定资产账实不符。'), issue('A22', 2, '政府采购不规范，合同签订滞后。')]

  it('are linked within their evaluation, and issue_links.csv says how', async () => {
    const measures = [
      measure('A22', 1, '规范政府采购行为，及时签订合同。'),
      measure('A22', 2, '举一反三。', { issue_no_ref: 1 }),
      measure('B22', 1, '加强固定资产管理，做到账实相符。'),
      measure('A22', 3, '无', { text_status: 'NONE' }),
    ]
    const { details, links } = await label(issues, measures)
    const table = issueLinkTable(details)
    expect(table.header.join()).toBe('issue_id,measure_id,method,score')
    expect(table.rows.map((row) => row.slice(0, 3))).toEqual([
      ['A22#I1', 'A22#M2', 'ref'],
      ['A22#I2', 'A22#M1', 'category'],
    ])
    expect(links.map((row) => [row.issue_id, row.measure_id, row.origin])).toEqual([
      ['A22#I1', 'A22#M2', 'AUTO'],
      ['A22#I2', 'A22#M1', 'AUTO'],
    ])
  })

  it('are linked as a person says', async () => {
    const manualLinks = [{ issueId: 'A22#I1', measureId: 'A22#M1' }]
    const { details, links } = await label(issues, [measure('A22', 1, '举一反三。')], { manualLinks })
    expect(links.map((row) => row.origin)).toEqual(['MANUAL'])
    expect(issueLinkTable(details).rows[0]?.[2]).toBe('manual')
  })
})

describe('what is left for a person', () => {
  it('is counted by year: issues of no category, with a suggestion or not, of all', async () => {
    const { unlabelled } = await label([
      issue('A21', 1, '党建品牌特色不够突出。'),
      issue('A22', 1, '村级没有工作经费，开展活动困难。'),
      issue('A22', 2, '党建品牌特色不够突出。'),
      issue('A22', 3, assets),
      issue('B22', 1, '工作顺利。'),
      issue('B22', 2, '无', { text_status: 'NONE' }),
    ])
    expect(unlabelled).toEqual({
      2021: { other: 1, suggested: 0, unsure: 0, issues: 1 },
      2022: { other: 2, suggested: 1, unsure: 0, issues: 4 },
    })
  })
})

describe('labelling many', () => {
  const many = Array.from({ length: 250 }, (_, i) => issue('A22', i + 1, `${assets}${i}`))

  it('reports how far it is', async () => {
    const seen: string[] = []
    await label(many, [measure('A22', 1, '加强资产管理。')], { onProgress: (done, total) => seen.push(`${done}/${total}`) })
    expect(seen).toEqual(['100/251', '200/251', '251/251'])
  })

  it('stops when it is cancelled', async () => {
    const controller = new AbortController()
    const stopped = label(many, [], { signal: controller.signal, onProgress: () => controller.abort() })
    await expect(stopped).rejects.toMatchObject({ name: 'AbortError' })
  })
})

const seedFile = '../shared/domain/seed_facts.json'

describe.skipIf(!existsSync(seedFile))('the seed report', () => {
  it('has its two issues labelled and each answered by its measure', async () => {
    const seed = JSON.parse(readFileSync(seedFile, 'utf8'))
    const result = await labelRecords({ ...seed.tables, entities: new Map() })
    const labelled = Object.fromEntries(result.labels.map((row) => [row.issue_id, [row.category_id]]))
    expect(labelled).toEqual(seed.expected_labels)
    expect(result.links).toMatchObject(seed.expected_links)
    expect(result.links).toHaveLength(2)
  })
})
