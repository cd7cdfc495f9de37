import type { DepartmentFact } from '../../views/View'
import type { KnownDepartment } from '../../workspace/departmentMatching'

/** Departments that an answer may name, as the picker takes them. */
export const knownFacts = (known: readonly KnownDepartment[]): readonly DepartmentFact[] =>
  known.map(({ code, name }) => ({ code, name, shortName: name, type: null, office: null, entity: code, years: [] }))
