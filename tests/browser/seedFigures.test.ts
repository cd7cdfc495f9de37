import { readdirSync } from 'node:fs'
import { join, resolve } from 'node:path'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { launchBrowser } from '../support/browser'
import { chooseFiles, figuresOf, openPage, tableOf, takeIn } from '../support/page'

// One small department's self-evaluation in two spellings: 元 with thousands separators in GB18030, 万元 in UTF-8.
const spellings = ['yuan', 'wan'] as const
type Spelling = (typeof spellings)[number]

interface Read {
  readonly sentence: string
  readonly figures: readonly (readonly string[])[]
  readonly categories: readonly (readonly string[])[]
  readonly ranking: readonly (readonly string[])[]
  readonly encodings: readonly string[]
  readonly faults: readonly string[]
}

let browser: Browser
const read = new Map<Spelling, Read>()

async function readInPage(spelling: Spelling): Promise<Read> {
  const folder = resolve('data/fixtures/seed-like', spelling)
  const { page, context, faults } = await openPage(browser, inject('port'))
  await chooseFiles(
    page,
    readdirSync(folder).map((name) => join(folder, name)),
  )
  const encodings = await page.getByRole('region', { name: '文件' }).locator('tbody tr td:nth-child(4)').allTextContents()
  await takeIn(page)
  const found = {
    sentence: (await page.getByRole('region', { name: '总体情况' }).textContent()) ?? '',
    figures: await figuresOf(page),
    categories: await tableOf(page, 'issue-pareto'),
    ranking: await tableOf(page, 'completion-ranking'),
    encodings: encodings.map((text) => text.trim()),
    faults: [...faults],
  }
  await context.close()
  return found
}

beforeAll(async () => {
  browser = await launchBrowser(inject('browserPath'))
  for (const spelling of spellings) read.set(spelling, await readInPage(spelling))
})
afterAll(() => browser.close())

const of = (spelling: Spelling): Read => {
  const found = read.get(spelling)
  if (found === undefined) throw new Error(`${spelling} was not read`)
  return found
}
const figure = (spelling: Spelling, name: string) => of(spelling).figures.find(([label]) => label === name) ?? []

describe.each(spellings)('a self-evaluation in %s, through 选择文件', (spelling) => {
  it('was read in the encoding it is written in', () => {
    expect(new Set(of(spelling).encodings)).toEqual(new Set([spelling === 'yuan' ? 'GB18030(国标)' : 'UTF-8']))
  })

  it('is one department of one, with 431.77 万元 that were not adjusted', () => {
    expect(figure(spelling, '报送').slice(1)).toEqual(['1/1', expect.stringContaining('未报 0')])
    const [, budget, remark] = figure(spelling, '调整后预算')
    expect(budget).toBe('431.77 万元')
    expect(remark).toContain('调整率 0.00%')
  })

  it('says nothing of the share of a fund that does not exist, and not 0 %', () => {
    expect(figure(spelling, '调整后预算')[2]).toContain('政府性基金占比 —')
  })

  it('has spent all of it', () => {
    expect(figure(spelling, '预算执行率')[1]).toBe('100.00%')
    expect(of(spelling).ranking[0]?.slice(0, 2)).toEqual(['汀屿区总工会', '100.00%'])
  })

  it('met its one indicator that has a value, and claims four more', () => {
    const [, value, remark] = figure(spelling, '指标达标率')
    expect(value).toBe('100.00%')
    expect(remark).toContain('达标 1/1')
    expect(remark).toContain('声称达成(无实际值) 4 项')
  })

  it('names two problems, each with its category', () => {
    expect(
      of(spelling)
        .categories.map(([name]) => name)
        .sort(),
    ).toEqual(['信息公开', '填写了存在问题的部门', '绩效指标设置'].sort())
    expect(figure(spelling, '未归类问题')[1]).toBe('0 条')
  })

  it('leaves the page without a fault', () => {
    expect(of(spelling).faults).toEqual([])
  })
})

it('shows the same overview of both spellings', () => {
  const { encodings: _, ...yuan } = of('yuan')
  const { encodings: __, ...wan } = of('wan')
  expect(yuan).toEqual(wan)
})
