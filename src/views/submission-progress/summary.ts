import { formatCoverage } from '../../metrics/format'
import { dotted, listNames, say, yearSpan } from '../say'
import type { ViewContext } from '../View'
import { type Exempt, mostRows, type Status, type SubmissionModel } from './model'

export function title(model: SubmissionModel, context: ViewContext): string {
  const { year, due, submitted, missing } = model.year
  if (due === 0) return say(context, `${year} 年没有应报部门`, `No department is due in ${year}`)
  if (missing.length === 0) return say(context, `${year} 年 ${due} 个部门全部报送`, `All ${due} departments reported in ${year}`)
  return say(
    context,
    `${year} 年 ${due} 个部门中 ${submitted} 个已报送，${missing.length} 个未报`,
    `${submitted} of ${due} departments reported in ${year}; ${missing.length} did not`,
  )
}

export function subtitle(model: SubmissionModel, context: ViewContext): string {
  return dotted([
    say(context, '已报 / 应报（当年在用的部门编码）', 'Reported of departments due'),
    yearSpan(
      context,
      model.totals.map((one) => one.year),
    ),
    say(context, '单位：个', 'count'),
    `n ${formatCoverage(model.year.submitted, model.year.due)}`,
  ])
}

export function summary(model: SubmissionModel, context: ViewContext): string {
  const { year, due, submitted, late, missing, contradicting, exempt } = model.year
  const zh = [
    `${year} 年应报 ${due} 个部门，已报 ${submitted} 个，未报 ${missing.length} 个`,
    ...(late > 0 ? [`迟报 ${late} 个`] : []),
    ...(exempt.length > 0 ? [`免报 ${exempt.length} 个`] : []),
    ...(contradicting > 0 ? [`另有 ${contradicting} 个同年多条记录不一致、待选定`] : []),
  ].join('，')
  const en = [
    `Of ${due} departments due in ${year}, ${submitted} reported and ${missing.length} did not`,
    ...(late > 0 ? [`${late} were late`] : []),
    ...(exempt.length > 0 ? [`${exempt.length} were exempt`] : []),
    ...(contradicting > 0 ? [`${contradicting} have contradicting records`] : []),
  ].join('; ')
  const who =
    missing.length === 0
      ? ''
      : say(context, `未报的是${listNames(context, missing)}。`, ` Missing: ${listNames(context, missing)}.`)
  return say(context, `${zh}。`, `${en}.`) + who
}

export function notes(model: SubmissionModel, context: ViewContext): readonly string[] {
  const { year, missing, late, contradicting, exempt } = model.year
  return [
    ...(missing.length === 0
      ? []
      : [
          say(
            context,
            `${year} 年未报：${listNames(context, missing, 20)}。`,
            `Missing in ${year}: ${listNames(context, missing, 20)}.`,
          ),
        ]),
    ...(exempt.length === 0
      ? []
      : [
          say(
            context,
            `${year} 年免报 ${exempt.length} 个，不计入应报：${listNames(context, exempt.map(reasoned), 20)}。`,
            `Exempt in ${year}, not due: ${listNames(context, exempt.map(reasoned), 20)}.`,
          ),
        ]),
    ...(late === 0 ? [] : [say(context, `迟报 ${late} 个：报送日期晚于截止日期。`, `${late} late: submitted after the due date.`)]),
    ...(contradicting === 0
      ? []
      : [
          say(
            context,
            `待定 ${contradicting} 个：同年多条记录不一致，选定前不计入合计。`,
            `${contradicting} to be chosen: contradicting records stay out of totals.`,
          ),
        ]),
    ...(model.rows.length > mostRows
      ? [
          say(
            context,
            `部门超过 ${mostRows} 个，图按部门类型列已报 / 应报；逐个部门见表。`,
            `More than ${mostRows} departments: the picture is by type, the table by department.`,
          ),
        ]
      : []),
  ]
}

const reasoned = ({ name, reason }: Exempt) => (reason === '' ? name : `${name}（${reason}）`)

export function statusText(status: Status, context: ViewContext): string {
  switch (status) {
    case 'submitted':
      return say(context, '已报', 'yes')
    case 'late':
      return say(context, '迟报', 'late')
    case 'missing':
      return say(context, '未报', 'none')
    case 'contradicting':
      return say(context, '待定', 'open')
    case 'exempt':
      return say(context, '免报', 'exempt')
    case 'notDue':
      return '—'
  }
}
