/** The eval_id of a department's own record of a year (DOMAIN 3), as intake makes it. */
export const recordKey = (department: string, year: number): string => `${department}:${year}:DEPT`

/** Department and year of a `recordKey`; null for an id of another form. */
export function readRecordKey(key: string): { readonly department: string; readonly year: number } | null {
  const [, department, year] = /^(.+):(\d{4}):DEPT$/.exec(key) ?? []
  return department === undefined ? null : { department, year: Number(year) }
}
