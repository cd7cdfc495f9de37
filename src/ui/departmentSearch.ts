import type { DepartmentFact } from '../views/View'

/** The first character of each pinyin initial in dictionary order; no syllable begins with i, u or v. */
const firsts = '阿芭擦搭蛾发噶哈讥咔垃妈拿哦妑七然仨他穵夕丫帀'
const initials = 'abcdefghjklmnopqrstwxyz'

const collator = new Intl.Collator('zh-Hans-CN-u-co-pinyin')

/** `区水利局` -> `qslj`. A character of two readings gets its dictionary one; what is no Chinese character stays as it is. */
export function pinyinInitials(name: string): string {
  return [...name].map(initialOf).join('')
}

function initialOf(character: string): string {
  if (!/\p{Script=Han}/u.test(character)) return character.toLowerCase()
  let found = character
  for (let i = 0; i < firsts.length; i++) {
    if (collator.compare(firsts.charAt(i), character) > 0) break
    found = initials.charAt(i)
  }
  return found
}

/** Departments whose name, short name or code holds the words, or whose pinyin initials do. Codes are matched from their start. */
export function departmentsMatching(departments: readonly DepartmentFact[], words: string): readonly DepartmentFact[] {
  const asked = words.trim().toLowerCase()
  if (asked === '') return departments
  return departments.filter(
    ({ name, shortName, code }) =>
      name.toLowerCase().includes(asked) ||
      shortName.toLowerCase().includes(asked) ||
      code.toLowerCase().startsWith(asked) ||
      (/^[a-z]+$/.test(asked) && pinyinInitials(name).includes(asked)),
  )
}
