import type { Row } from '../domain/row'
import type { Metric } from '../metrics/Metric'
import type { DepartmentIndex } from './scope'

type Read<T> = (rows: readonly Row[], metric: Metric, departments: DepartmentIndex) => readonly T[]

interface Known<T> {
  readonly departments: DepartmentIndex
  readonly values: readonly T[]
}

/** The same answer, of several views or after a filter that does not narrow it, is read once for a metric. */
export function readOnce<T>(read: Read<T>): Read<T> {
  const answers = new WeakMap<readonly Row[], Map<string, Known<T>>>()
  return (rows, metric, departments) => {
    const known = answers.get(rows) ?? new Map<string, Known<T>>()
    const last = known.get(metric.id)
    if (last?.departments === departments) return last.values
    const values = read(rows, metric, departments)
    answers.set(rows, known.set(metric.id, { departments, values }))
    return values
  }
}
