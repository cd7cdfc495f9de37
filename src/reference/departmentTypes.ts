import text from '../../data/reference/department-types.csv?raw'

const rules = text
  .replace(/^\uFEFF/, '')
  .split(/\r?\n/)
  .slice(1)
  .filter((line) => line !== '')
  .map((line) => {
    const [type = '', keyword = ''] = line.split(',')
    return { type, keyword }
  })

/** dept_type that the words of a name suggest, the first rule of the list that fits; null where none does. */
export function suggestDepartmentType(name: string): string | null {
  return rules.find((rule) => name.includes(rule.keyword))?.type ?? null
}
