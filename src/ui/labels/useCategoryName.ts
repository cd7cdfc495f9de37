import '../../i18n/further'
import { textIn } from '../../domain/text'
import { categoryNames } from '../../reference/categoryNames'
import { useText } from '../useText'

const known = new Map(categoryNames.map((one) => [one.id, one]))

/** Names of the kinds of 存在问题. */
export function useCategoryName() {
  const { locale, t } = useText()

  function categoryName(id: string): string {
    const found = known.get(id)
    return found === undefined ? id : textIn(found.label, locale.value)
  }

  /** Several together; none is 其他. */
  const categoryList = (ids: readonly string[]): string =>
    ids.length === 0 ? t('labels.other') : ids.map(categoryName).join(locale.value === 'en' ? ', ' : '、')

  /** The category of a typed name or id; null where it is none, or could be several. */
  function categoryOf(typed: string): string | null {
    const words = typed.trim().toLowerCase()
    if (words === '') return null
    const exact = categoryNames.find(({ id }) => id.toLowerCase() === words || categoryName(id).toLowerCase() === words)
    const [first, ...more] = categoryNames.filter(({ id }) => categoryName(id).toLowerCase().includes(words))
    return exact?.id ?? (more.length === 0 ? (first?.id ?? null) : null)
  }

  return { categoryName, categoryList, categoryOf, categories: categoryNames }
}
