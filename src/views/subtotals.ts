// 小计 by department type, and by finance office where the selection asks for offices: by the metric's own rule (DOMAIN 6).
import { enums } from '../domain/schema/enums'
import type { Selection } from '../domain/selection'
import { groupValue, type ValueHistory } from '../metrics/compare'
import type { Metric } from '../metrics/Metric'
import { type Basis, basisOf, type Measured } from './measured'
import { say } from './say'
import { type DepartmentIndex, typeName } from './scope'
import type { ViewContext } from './View'

export interface Subtotal {
  readonly by: 'departmentType' | 'financeOffice'
  /** Null where the departments have none. */
  readonly id: string | null
  readonly value: number | null
  /** Departments with the measure, and due. */
  readonly n: number
  readonly due: number
  readonly basis: Basis
}

/** Of the rows of one year; none where all would be one group. `due` are the departments that should have the measure. */
export function subtotalsOf(
  metric: Metric,
  now: readonly Measured[],
  due: readonly { readonly code: string; readonly type: string | null }[],
  history: ValueHistory,
  departments: DepartmentIndex,
  selection: Pick<Selection, 'financeOffices'>,
): readonly Subtotal[] {
  const officeOf = (code: string) => departments.get(code)?.office ?? null
  const typesDue = new Map(due.map((one) => [one.code, one.type]))
  const typeOf = (one: { readonly code: string; readonly type: string | null }) => typesDue.get(one.code) ?? one.type
  const group = (by: Subtotal['by'], idOf: (one: { readonly code: string; readonly type: string | null }) => string | null) => {
    const ids = [...new Set([...due, ...now].map(idOf))].sort(inOrder)
    if (ids.length < 2) return []
    return ids.map((id): Subtotal => {
      const own = now.filter((one) => idOf(one) === id)
      return {
        by,
        id,
        value: groupValue(metric, own),
        n: own.filter((one) => one.value !== null).length,
        due: due.filter((one) => idOf(one) === id).length,
        basis: basisOf(metric, own, history),
      }
    })
  }
  return [
    ...group('departmentType', typeOf),
    ...(selection.financeOffices.length === 0 ? [] : group('financeOffice', (one) => officeOf(one.code))),
  ]
}

const types = Object.keys(enums.dept_type)

/** Types in the order of the schema, offices by name, what has none last. */
function inOrder(left: string | null, right: string | null): number {
  const place = (id: string | null) => (id === null ? types.length : types.indexOf(id))
  return place(left) - place(right) || (left ?? '').localeCompare(right ?? '', 'zh-CN')
}

/** 「小计·政府部门」. */
export function subtotalName({ by, id }: Subtotal, context: ViewContext): string {
  const name = by === 'departmentType' ? typeName(id, context.locale) : (id ?? say(context, '归口科室未填', 'no office'))
  return say(context, `小计·${name}`, `Subtotal: ${name}`)
}
