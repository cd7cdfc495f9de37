import type { Problem } from '../domain/errors'

/** Warnings of one block: the same words in the same column are said once, and a column's thousandth is only counted. */
export interface Warnings {
  add(code: string, line: number, column: string | null, raw?: string, params?: Problem['params']): void
  list(): readonly Problem[]
}

const mostOfOneKind = 50

export function createWarnings(place: { readonly source: string; readonly sheet?: string }): Warnings {
  const problems: Problem[] = []
  const counts = new Map<string, number>()
  const said = new Set<string>()
  const left = new Map<string, { readonly column: string | null; count: number; readonly line: number }>()
  return {
    add(code, line, column, raw = '', params = {}) {
      const kind = `${code}\u0000${column}`
      const words = `${kind}\u0000${raw}`
      if (code === 'enum.unknown' && said.has(words)) return
      said.add(words)
      const count = (counts.get(kind) ?? 0) + 1
      counts.set(kind, count)
      if (count > mostOfOneKind) {
        const more = left.get(kind) ?? { column, count: 0, line }
        more.count += 1
        left.set(kind, more)
        return
      }
      problems.push({ code, origin: { ...place, line, ...(column === null ? {} : { column }), raw }, params })
    },
    list: () => [
      ...problems,
      ...[...left.values()].map(({ column, count, line }) => ({
        code: 'warning.more',
        origin: { ...place, line, ...(column === null ? {} : { column }), raw: '' },
        params: { count },
      })),
    ],
  }
}
