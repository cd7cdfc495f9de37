import { mkdtempSync, rmSync, truncateSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { launchBrowser } from '../support/browser'
import { chooseFiles, figuresOf, type OpenedPage, openPage, returnedRows, takeIn, visit } from '../support/page'

let browser: Browser
let opened: OpenedPage
const folder = mkdtempSync(join(tmpdir(), 'large-'))
const large = join(folder, '全部明细.csv')

beforeAll(async () => {
  // 300 MB of which the disk holds one line.
  writeFileSync(large, '部门编码,部门名称,年度,年初预算数(万元)\n')
  truncateSync(large, 300 * 1024 * 1024)
  browser = await launchBrowser(inject('browserPath'))
  opened = await openPage(browser, inject('port'))
  await chooseFiles(opened.page, [resolve('data/fixtures/seed-like/wan/部门整体支出自评汇总.csv')])
  await takeIn(opened.page)
})
afterAll(async () => {
  await browser.close()
  rmSync(folder, { recursive: true, force: true })
})

const refused: readonly (readonly [what: string, file: string, sentence: string])[] = [
  ['an empty file', 'empty.csv', 'empty.csv：文件是空的；请重新导出。'],
  ['bytes that are no text', 'binary.csv', 'binary.csv：内容不是文本；请确认选择的是导出的 CSV、Excel 或 Word 文件。'],
  ['a program renamed .csv', 'program.csv', 'program.csv：内容不是表格或报告，而是另一种文件'],
  ['a header without rows', 'header-only.csv', 'header-only.csv 第1行：只有表头，没有数据行；请核对导出条件后重新导出。'],
  ['two encodings in one file', 'mixed-encodings.csv', 'mixed-encodings.csv：同一文件里混有 UTF-8 和 GB18030 两种编码'],
  ['codes that a spreadsheet rewrote', 'rewritten-code.csv', 'rewritten-code.csv「部门编码」：编码被表格软件改写成了科学计数法'],
  ['300 MB', large, '全部明细.csv：文件有 300 MB，超过 200 MB 的上限，没有读取；请按年度或部门分成几个文件再导入。'],
]

describe('a file that cannot be taken in', () => {
  it.each(refused)('says why of %s, and what was in stays in', async (_, file, sentence) => {
    await visit(opened.page, '数据导入')
    await chooseFiles(opened.page, [file.startsWith('/') ? file : resolve('data/fixtures', file)])
    expect(await opened.page.getByRole('region', { name: '文件' }).textContent()).toContain(sentence)
    expect(await opened.page.getByRole('button', { name: '下一步：核对' }).isDisabled()).toBe(true)
    await giveUp()
  })

  it('takes the good rows of a file whose quotes are not closed and returns the broken one', async () => {
    await visit(opened.page, '数据导入')
    await chooseFiles(opened.page, [resolve('data/fixtures/unclosed-quotes.csv')])
    await opened.page.getByRole('button', { name: '下一步：核对' }).click()
    expect(await returnedRows(opened.page)).toEqual([
      ['unclosed-quotes.csv', '2', '—', '—', '引号不成对，这一行的起止无法分清；请补上或去掉多余的引号后重新导出。'],
    ])
    expect(await opened.page.getByText('共读到 3 行 = 导入 2 + 退回 1 + 略过 0。').count()).toBe(1)
    await giveUp()
  })

  it('leaves a header said twice out, and asks for the year of the second table under it', async () => {
    await visit(opened.page, '数据导入')
    await chooseFiles(opened.page, [resolve('data/fixtures/two-headers.csv')])
    await opened.page.getByRole('group', { name: '“two-headers.csv”是哪一年度的数据？' }).waitFor()
    await opened.page.getByRole('button', { name: '下一步：核对' }).click()
    await opened.page.getByText(/略过的行：\s*重复的表头 1/).waitFor()
    expect(await opened.page.getByText('共读到 3 行 = 导入 2 + 退回 0 + 略过 1。').count()).toBe(1)
    await giveUp()
  })

  it('leaves the page without a fault', () => {
    expect(opened.faults).toEqual([])
  })
})

async function giveUp(): Promise<void> {
  await opened.page.getByRole('button', { name: '取消导入' }).click()
  await visit(opened.page, '总览')
  const budget = (await figuresOf(opened.page)).find(([label]) => label === '调整后预算')
  expect(budget?.[1]).toBe('431.77 万元')
}
