import type { Page } from 'playwright-core'
import { chooseFiles, type GivenFile, settled, takeIn, visit } from './page'

const csv = (name: string, lines: readonly string[]) => ({
  name,
  bytes: new TextEncoder().encode(`${lines.join('\r\n')}\r\n`),
})
const head = '部门编码,部门名称,年度,年初预算数(万元),调整后预算数(万元),全年执行数(万元),自评得分'

/** Three departments, two years: what a browser test takes in where the figures themselves are not its matter. */
export const smallFiles = [
  csv('部门名单.csv', ['部门编码,部门名称', '301001,汀屿区水利局', '301002,汀屿区民政局', '301003,汀屿区司法局']),
  csv('2022自评汇总.csv', [head, '301001,汀屿区水利局,2022,900,900,720,88', '301002,汀屿区民政局,2022,500,500,475,93']),
  csv('2023自评汇总.csv', [
    head,
    '301001,汀屿区水利局,2023,1000,1000,960,92',
    '301002,汀屿区民政局,2023,500,520,480,90.5',
    '301003,汀屿区司法局,2023,300,300,297,95',
  ]),
  csv('2023存在问题.csv', [
    '部门编码,部门名称,年度,存在问题',
    '301001,汀屿区水利局,2023,部分项目预算执行进度偏慢，资金支付集中在第四季度。',
  ]),
]

const lineage = (former: string) =>
  csv(`部门沿革${former}.csv`, ['变动类型,原部门编码,新部门编码,生效年度', `更名,${former},301003,2021`])

/** Files more, of which the figures of the overview need nothing. */
export const laterFiles = [lineage('301099'), lineage('301098'), lineage('301097')] as const

export async function takeInSmall(page: Page, files: readonly GivenFile[] = smallFiles): Promise<void> {
  await visit(page, '数据导入')
  await chooseFiles(page, files)
  await takeIn(page)
}

/** 已保存, at the head of the page. */
export const keptOn = (page: Page): Promise<void> =>
  page
    .getByRole('banner')
    .getByText(/^已保存 \d\d:\d\d$/)
    .waitFor({ timeout: 30_000 })

/** 恢复上次工作, waited for. */
export async function restoreOn(page: Page): Promise<void> {
  await page.getByRole('button', { name: '恢复上次工作' }).click({ timeout: 30_000 })
  await page.waitForURL(/#\/overview/, { timeout: 60_000 })
  await settled(page)
}
