// Few departments with figures in sight, and the answers that the engine would give to a view's questions.
import type { Cell, Row } from '../../src/domain/row'
import type { Selection } from '../../src/domain/selection'
import type { DatasetFacts, View } from '../../src/views/View'

export interface HandDepartment {
  readonly code: string
  readonly name: string
  readonly type: string
  readonly band: string
}

/** By metric, year and code; a figure that is not named is not there at all. */
export type HandFigures = Readonly<Record<string, Readonly<Record<number, Readonly<Record<string, Cell>>>>>>

export interface HandDistrict {
  readonly facts: DatasetFacts
  answersTo(view: Pick<View<never>, 'specs'>, selection: Selection): Row[][]
}

/** Shares are of `of` things each. `silent` handed in nothing in the last year. */
export function handDistrict(
  departments: readonly HandDepartment[],
  figures: HandFigures,
  { of = 20, silent = [] }: { readonly of?: number; readonly silent?: readonly string[] } = {},
): HandDistrict {
  const years = [...new Set(Object.values(figures).flatMap((byYear) => Object.keys(byYear).map(Number)))].sort()
  const facts: DatasetFacts = {
    revision: 1,
    years,
    departments: departments.map(({ code, name, type }) => ({
      code,
      name,
      shortName: name,
      type,
      office: null,
      entity: code,
      years,
    })),
    categories: [],
    unlabelled: {},
    lineage: [],
    sample: false,
  }
  const rowOf = ({ code, type, band }: HandDepartment, year: number, metrics: readonly string[]): Row[] => {
    const place = { department: code, entity: code, departmentType: type, sizeBand: band, year }
    if (metrics.includes('department_n')) {
      const isSilent = silent.includes(code) && year === years.at(-1)
      return [{ ...place, department_n: 1, submitted_n: isSilent ? 0 : 1, late_n: 0 }]
    }
    const cells = metrics.flatMap((id): [string, Cell][] => {
      const value = figures[id]?.[year]?.[code]
      if (value === undefined) return []
      return [
        [id, value],
        [`${id}.n`, value === null ? 0 : 1],
        [`${id}.num`, value === null ? null : Math.round(Number(value) * of)],
        [`${id}.den`, of],
      ]
    })
    return cells.length === 0 ? [] : [{ ...place, ...Object.fromEntries(cells) }]
  }
  return {
    facts,
    answersTo: (view, selection) =>
      view
        .specs(selection, facts)
        .map(({ metrics, years: asked }) =>
          (asked === undefined || asked === 'all' ? years : asked).flatMap((year) =>
            departments.flatMap((one) => rowOf(one, year, metrics)),
          ),
        ),
  }
}
