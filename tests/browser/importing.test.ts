import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { launchBrowser } from '../support/browser'
import {
  chooseFiles,
  downloadOf,
  figuresOf,
  type OpenedPage,
  openPage,
  returnedRows,
  tableOf,
  takeIn,
  visit,
} from '../support/page'

let browser: Browser
let opened: OpenedPage

beforeAll(async () => {
  browser = await launchBrowser(inject('browserPath'))
  opened = await openPage(browser, inject('port'))
})
afterAll(() => browser.close())

const csv = (name: string, lines: readonly string[]) => ({ name, bytes: new TextEncoder().encode(`${lines.join('\r\n')}\r\n`) })
const header = '部门编码,部门名称,年度,年初预算数,调整后预算数,全年执行数'

/** No unit anywhere, and one row that cannot be read. */
const without = csv('2022年自评汇总.csv', [
  header,
  '301011,汀屿区教育局,2022,1000,1000,800',
  '301012,汀屿区园林局,2022,400,500,500',
  '301013,汀屿区司法局,2022,四百万,300,300',
])
const accepted = csv('2021年自评汇总.csv', [
  header.replaceAll(/数(?=,|$)/g, '数(万元)'),
  '301001,汀屿区水利局,2021,900,900,720',
  '301002,汀屿区民政局,2021,500,500,475',
])
const corrected = csv('2021年自评汇总.csv', [
  header.replaceAll(/数(?=,|$)/g, '数(万元)'),
  '301001,汀屿区水利局,2021,900,900,900',
  '301002,汀屿区民政局,2021,500,500,475',
])

const figure = async (name: string) => (await figuresOf(opened.page)).find(([label]) => label === name) ?? []
const button = (name: string) => opened.page.getByRole('button', { name })

describe('an import', () => {
  it('shows each file with its table, unit and where the unit was read, and takes all of it in', async () => {
    await chooseFiles(opened.page, [accepted])
    const row = opened.page.getByRole('row', { name: /2021年自评汇总\.csv/ })
    for (const text of ['已识别', 'UTF-8', '万元', '年初预算数(万元)']) expect(await row.textContent()).toContain(text)
    await takeIn(opened.page)
    // 720 + 475 of 900 + 500
    expect((await figure('预算执行率'))[1]).toBe('85.36%')
  })

  it('asks for a unit that stands nowhere, and will not go on without the answer', async () => {
    await visit(opened.page, '数据导入')
    await chooseFiles(opened.page, [without])
    const question = opened.page.getByRole('group', { name: /“2022年自评汇总\.csv”的金额单位是什么？/ })
    await question.waitFor()
    expect(await button('下一步：核对').isDisabled()).toBe(true)
    await question.getByRole('radio', { name: '万元', exact: true }).check()
    await question.getByRole('button', { name: '采用' }).click()
    await question.waitFor({ state: 'detached' })
    expect(await button('下一步：核对').isEnabled()).toBe(true)
  })

  it('shows what is returned and why, and hands the 退回清单 over', async () => {
    await button('下一步：核对').click()
    expect(await opened.page.getByText('共读到 3 行 = 导入 2 + 退回 1 + 略过 0。').count()).toBe(1)
    expect(await returnedRows(opened.page)).toEqual([
      ['2022年自评汇总.csv', '4', '年初预算数', '四百万', '“四百万”无法识别为金额，请填写数字。'],
    ])
    const { name, bytes } = await downloadOf(opened.page, () => button('导出退回清单').click())
    expect(name).toMatch(/^退回清单_\d{4}-\d{2}-\d{2}\.csv$/)
    const text = bytes.toString('utf8')
    expect(text.startsWith('\ufeff')).toBe(true)
    const [, line] = text.split('\r\n')
    expect(line?.startsWith('2022年自评汇总.csv,,4,年初预算数,四百万,')).toBe(true)
    expect(line?.endsWith(',"301013,汀屿区司法局,2022,四百万,300,300"')).toBe(true)
  })

  it('leaves the former data as they were when it is given up', async () => {
    await button('取消导入').click()
    await visit(opened.page, '总览')
    expect((await figure('预算执行率'))[1]).toBe('85.36%')
    expect((await tableOf(opened.page, 'completion-ranking')).map(([name]) => name)).toContain('汀屿区水利局')
    expect(await opened.page.getByText('2022 年').count()).toBe(0)
  })

  it('changes nothing by a file that is in already', async () => {
    const before = await versionShown()
    await chooseFiles(opened.page, [accepted])
    expect(await opened.page.getByText('已导入过，内容相同').count()).toBe(1)
    await takeIn(opened.page)
    expect(await versionShown()).toBe(before)
    await visit(opened.page, '总览')
    expect((await figure('预算执行率'))[1]).toBe('85.36%')
  })

  it('asks what becomes of a corrected file of the same name, and keeps the former one where told so', async () => {
    const before = await versionShown()
    await chooseFiles(opened.page, [corrected])
    await opened.page.getByRole('heading', { name: '1 个文件已经导入过，内容有变化' }).waitFor()
    expect(await button('下一步：核对').isDisabled()).toBe(true)
    await button('不导入').first().click()
    await opened.page.getByRole('heading', { name: /已经导入过/ }).waitFor({ state: 'detached' })
    expect(await versionShown()).toBe(before)
  })

  it('replaces it where told so', async () => {
    await chooseFiles(opened.page, [corrected])
    await button('替换').click()
    await button('下一步：核对').click()
    await opened.page.getByText('将替换已导入的同名文件').waitFor()
    expect(await opened.page.getByText(/^确认后全部数据的行数：/).textContent()).toMatch(/自评总表 \d+ → \d+/)
    await button('上一步').click()
    await takeIn(opened.page)
    // 900 + 475 of 900 + 500
    expect((await figure('预算执行率'))[1]).toBe('98.21%')
  })

  it('leaves the page without a fault', () => {
    expect(opened.faults).toEqual([])
  })
})

/** 数据版本 as 数据导入 prints it. */
async function versionShown(): Promise<string> {
  await visit(opened.page, '数据导入')
  return (await opened.page.getByText(/^数据版本 [0-9a-f]{8}$/).textContent()) ?? ''
}
