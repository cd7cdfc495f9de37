/** README.md of the sample, in Chinese: what it is and, row by row, what is planted. */

const shown = (facts) => Object.entries(facts).map(([name, value]) => `${name} ${value}`).join('；').replaceAll('|', '\\|')
const categoryNames = {
  BUDGET_EXEC: '预算执行', PROJECT_MGMT: '项目管理', PROCUREMENT: '政府采购与合同', INDICATOR_QUALITY: '绩效指标设置',
  CARRYOVER: '结转结余与存量资金', RESOURCES: '经费与人员保障',
}

export function readme(list, files) {
  const nameOf = (code) => list.departments.find((one) => one.code === code)?.name ?? ''
  const withName = (one) => `${one.code} ${nameOf(one.code)}`
  const byYear = (items, show) =>
    list.years.map((year) => `- ${year}年：${items.filter((one) => one.year === year).map(show).join('、')}`).join('\n')
  const kinds = [...new Set(list.planted.map((one) => one.kind))]
  return `# 示例数据（虚构）

一个虚构的“${list.district}”，${list.departments.length} 个预算部门编码，${list.years[0]}—${list.years.at(-1)} 年共 ${list.evaluationCount} 份部门整体支出绩效自评，写成财政局实际会收到的各式导出文件。
地名、部门、数字、问题文本均为编造，与任何真实单位无关。由 \`node data/samples/make.mjs\` 生成（种子 ${list.seed}），每次生成的字节相同；不要手改 CSV，改 \`make/\` 里的脚本后重新生成。

机器可读的同一份清单：\`planted.json\`（金额为万元，行号按文件物理行自 1 数）。

## 文件

| 文件 | 说明 |
|---|---|
| 部门名单.csv、部门沿革.csv | 编码、名称、类型、归口科室、启停年度；新设、更名、合并、撤销 |
| 〈年〉年部门整体支出自评汇总.csv | 一部门一行：预算、执行、得分、等级、报送日期 |
| 〈年〉_资金来源.csv | 2019、2020、2022 按来源分项并有总额行；2021、2023 按四本账分项 |
| 〈年〉绩效指标.csv | 一指标一行：三级指标、目标值、实际完成值、分值、得分、偏差原因、佐证材料 |
| 〈年〉存在问题与改进措施.csv | 一行一条问题，措施并列；写“无”的部门只有一行 |

| 年度 | 编码 | 分隔符 | 金额单位 | 年度写在哪里 |
|---|---|---|---|---|
| 2019 | UTF-8（带 BOM） | 逗号 | 万元（表头上方） | 只在标题 |
| 2020 | GB18030 | 逗号 | 元（列名里），千分位 | 年度列 |
| 2021 | UTF-8（无 BOM；资金来源带 BOM） | 分号（资金来源为逗号） | 万元 | 评价年度列；资金来源只在文件名 |
| 2022 | GB18030 | 制表符 | 元（表头上方），千分位 | 只在标题 |
| 2023 | UTF-8（带 BOM；资金来源无 BOM） | 逗号（资金来源为分号） | 万元，千分位 | 列、标题；问题清单只在文件名 |

共 ${files.length} 个 CSV。汇总表末尾有合计行和附注，2022 年汇总表中间重复了一次表头，2021 年汇总表带“联系人”列（应忽略）。

## 机构沿革

${list.lineage.map((one) => `- ${one.year}年 ${one.type}：${[one.from, one.to].filter(Boolean).map((code) => `${code} ${nameOf(code)}`).join(' → ')}`).join('\n')}

## 未报送（任何文件里都没有）

${byYear(list.missing, withName)}

213001 前后各年都报、只缺 2021 年。

## 迟报（截止日期为次年 3 月 31 日）

${byYear(list.late, (one) => `${withName(one)}（${one.date}）`)}

## 重复出现的问题类别

${list.recurrences.map((one) => `- ${one.codes.map((code) => `${code} ${nameOf(code)}`).join(' → ')}：${categoryNames[one.category]}，${one.years.join('、')} 年${one.missingYear ? `（${one.missingYear} 年未报送）` : ''}${one.across ? '（跨更名，算同一部门）' : ''}`).join('\n')}

其余部门也各有一两类习惯性问题会隔年或连年出现，这里只列必定成立的。

## 埋入的矛盾与缺陷

${kinds.map((kind) => `### ${kind}\n\n| 文件 | 行 | 部门 | 年度 | 内容 |\n|---|---|---|---|---|\n${list.planted.filter((one) => one.kind === kind).map((one) => `| ${one.file} | ${one.line} | ${one.code} ${one.name} | ${one.year} | ${shown(one.facts)} |`).join('\n')}`).join('\n\n')}

除以上所列，数字应当自洽：年初+调整=调整后，分项=总额，执行率=执行÷调整后，得分=分项之和，分值合计 100，等级与得分相符，未完成的指标都扣了分并写了原因。执行率偏低（最低约 60 %）、重算分略低于自评分，是正常分布，不是矛盾。
`
}
