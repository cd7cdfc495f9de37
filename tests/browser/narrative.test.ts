import { readFileSync } from 'node:fs'
import { gzipSync } from 'node:zlib'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { launchBrowser } from '../support/browser'
import { chooseFiles, figuresOf, type OpenedPage, openPage, settled, visit } from '../support/page'

let browser: Browser
let opened: OpenedPage

beforeAll(async () => {
  browser = await launchBrowser(inject('browserPath'))
  opened = await openPage(browser, inject('port'))
})
afterAll(() => browser.close())

const paragraphs = [
  '示例区档案馆2022年度部门整体支出绩效自评报告',
  '一、部门概况',
  '2022年，年初预算数为800万元，调整后预算数为1,000万元，全年实际支出900万元，预算执行率为90%。',
  '二、存在问题',
  '（一）预算编制不够细化。部分项目没有明细测算。',
  '三、改进措施',
  '（一）细化预算编制，建立项目测算台账。',
]
const report = { name: '档案馆自评报告.txt', bytes: new TextEncoder().encode(paragraphs.join('\n')) }
const button = (name: string | RegExp) => opened.page.getByRole('button', { name })
const row = (field: string) => opened.page.getByRole('row').filter({ has: opened.page.getByRole('rowheader', { name: field }) })
const figure = async (label: string) => (await figuresOf(opened.page)).find(([name]) => name === label)?.[1]

describe('a written report', () => {
  it('is shown value by value beside its sentence, the words of the value marked, with the paragraph', async () => {
    const { page } = opened
    await visit(page, '数据导入')
    await chooseFiles(page, [report])
    await button('下一步：核对').click()
    await page.getByRole('heading', { name: /文字报告：1 份待确认/ }).waitFor()
    const adjusted = row('调整后预算数').first()
    expect(await adjusted.locator('mark').textContent()).toBe('1,000万元')
    expect(await adjusted.textContent()).toMatch(/1000.*第 3 段.*年初预算数为800万元/)
    expect(await row('年初预算数').first().locator('mark').textContent()).toBe('800万元')
  })

  it('has amounts with their unit, and is read again by another year', async () => {
    const { page } = opened
    expect(await row('调整后预算数').first().locator('.value').textContent()).toBe('1000 万元')
    const year = page.getByRole('textbox', { name: '年度：档案馆自评报告.txt' })
    expect(await year.inputValue()).toBe('2022')
    await year.fill('二〇二一年')
    await page.keyboard.press('Enter')
    await expect.poll(() => year.inputValue()).toBe('2021')
    await year.fill('2022')
    await button('按 2022 年重读').click()
    await button('按 2022 年重读').waitFor({ state: 'detached' })
    expect(await row('调整后预算数').first().locator('.value').textContent()).toBe('1000 万元')
  })

  it('is not taken in before it is confirmed', async () => {
    expect(await button('确认导入').isDisabled()).toBe(true)
    await opened.page.getByText('请先确认文字报告').waitFor()
  })

  it('has a value corrected beside what was read, and another left out, before anything is in', async () => {
    const { page } = opened
    await page.getByLabel('核对人').fill('王核')
    await button(/^更正：.*全年执行数|^更正：.*实际支出/)
      .first()
      .click()
    await page.getByRole('textbox', { name: /^更正：/ }).fill('950')
    await page.keyboard.press('Enter')
    await page.getByText('原读数 900').waitFor()
    await button(/^不采用：.*年初预算/)
      .first()
      .click()
    await page.getByText('原读数 800').waitFor()
  })

  it('counts once confirmed, the corrected value with it', async () => {
    const { page } = opened
    await button(/全部确认|存疑处已看过，确认这份/)
      .first()
      .click()
    await button('确认导入').click()
    await button('去总览').click({ timeout: 60_000 })
    await settled(page)
    // 950 of 1,000
    expect(await figure('预算执行率')).toBe('95.00%')
    expect(await page.locator('main').textContent()).toContain('档案馆')
  })

  it('keeps the correction in 更正与补录, with who and why', async () => {
    const { page } = opened
    await visit(page, '数据导入')
    await button(/更正与补录（2）/).click()
    const dialog = page.getByRole('dialog')
    expect(await dialog.textContent()).toMatch(/900.*950.*王核/)
    expect(await dialog.textContent()).toContain('核对文字报告：档案馆自评报告.txt 第 3 段')
    await page.keyboard.press('Escape')
    await dialog.waitFor({ state: 'detached' })
  })
})

describe('pasted text', () => {
  it('goes through the same door as a .txt file', async () => {
    const { page } = opened
    await visit(page, '数据导入')
    await button('粘贴文本').first().click()
    expect(await page.getByLabel('名称').inputValue()).toBe('粘贴文本-1.txt')
    await page.getByLabel('正文').fill(paragraphs.join('\n').replaceAll('2022', '2023').replace('900万元', '850万元'))
    await page.getByRole('dialog').getByRole('button', { name: '读取' }).click()
    await page.getByRole('heading', { name: /^识别：/ }).waitFor()
    await button('下一步：核对').click()
    await page.getByText('粘贴文本-1.txt').first().waitFor()
    await button(/全部确认|存疑处已看过，确认这份/)
      .first()
      .click()
    await button('确认导入').click()
    await button('去总览').click({ timeout: 60_000 })
    await settled(page)
    // 850 of 1,000
    expect(await figure('预算执行率')).toBe('85.00%')
    expect(opened.faults).toEqual([])
  })
})

describe('a report as a Word document', () => {
  it('is confirmed and taken in', async () => {
    const own = await openPage(browser, inject('port'))
    const { page } = own
    await visit(page, '数据导入')
    const bytes = readFileSync('data/fixtures/narratives/numbered-by-word.docx')
    await chooseFiles(page, [{ name: 'numbered-by-word.docx', bytes }])
    await page.getByRole('button', { name: '下一步：核对' }).click()
    await page.getByRole('heading', { name: /文字报告：1 份待确认/ }).waitFor()
    await page
      .getByRole('button', { name: /全部确认|存疑处已看过，确认这份/ })
      .first()
      .click()
    await page.getByRole('heading', { name: '文字报告：已全部确认' }).waitFor()
    await page.getByRole('button', { name: '确认导入' }).click()
    await page.getByRole('button', { name: '去总览' }).click({ timeout: 60_000 })
    await settled(page)
    expect(own.faults).toEqual([])
    await own.context.close()
  })
})

describe('a report as a PDF', () => {
  it('is loaded with its reader only then, confirmed and taken in; a scanned one beside it says what to do', async () => {
    const own = await openPage(browser, inject('port'))
    const { page } = own
    await visit(page, '数据导入')
    const reader = () => own.requests.filter((url) => /worker-pdf/.test(url))
    expect(reader()).toEqual([])
    const readers: number[] = []
    page.context().on('response', async (answer) => {
      if (/worker-pdf/.test(answer.url())) readers.push(gzipSync(await answer.body()).length)
    })
    await chooseFiles(page, [
      { name: 'word-processor.pdf', bytes: readFileSync('data/fixtures/narratives/word-processor.pdf') },
      { name: 'gbk.pdf', bytes: readFileSync('data/fixtures/narratives/gbk.pdf') },
      { name: 'scanned.pdf', bytes: readFileSync('data/fixtures/documents/scanned.pdf') },
    ])
    const scanned = page.getByRole('row').filter({ hasText: 'scanned.pdf' }).first()
    expect(await scanned.textContent()).toContain('扫描件')
    expect(readers.length).toBeGreaterThanOrEqual(3)
    expect(readers.reduce((all, one) => all + one, 0) / 1024).toBeLessThanOrEqual(500)
    await page.getByRole('button', { name: '下一步：核对' }).click()
    await page.getByRole('heading', { name: /文字报告：2 份待确认/ }).waitFor()
    await page.getByText('青石市住房和城乡建设局').first().waitFor()
    for (let left = 2; left > 0; left -= 1)
      await page
        .getByRole('button', { name: /全部确认|存疑处已看过，确认这份|确认这份/ })
        .first()
        .click()
    await page.getByRole('heading', { name: '文字报告：已全部确认' }).waitFor()
    await page.getByRole('button', { name: '确认导入' }).click()
    await page.getByRole('button', { name: '去总览' }).click({ timeout: 60_000 })
    await settled(page)
    expect(own.faults).toEqual([])
    await own.context.close()
  })
})
