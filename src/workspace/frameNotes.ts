import type { Selection } from '../domain/selection'
import { type Locale, textIn } from '../domain/text'
import { metricById } from '../metrics'
import { defaultScheme, schemes } from '../reference/schemes'
import { savedListName } from '../views/peers'
import { departmentIndex, nameOf } from '../views/scope'
import type { DatasetFacts, View } from '../views/View'
import { checkChanges } from './checkChanges'
import { exemptionNotes } from './exemptionNotes'
import type { DataSettings } from './Platform'
import { membersText } from './selectionWords'
import { unreportedNotes } from './unreported'

/** What an export says of the whole selection, beside the view's own notes: 排除待核实, 评分方案, 自选同类. */
export function frameNotes(
  view: Pick<View<never>, 'metrics' | 'covers' | 'tellsMissing'>,
  selection: Selection,
  facts: DatasetFacts,
  settings: DataSettings | null,
  locale: Locale,
): readonly string[] {
  const say = (zh: string, en: string) => (locale === 'en' ? en : zh)
  const notes: string[] = []
  if (selection.excludeFlagged)
    notes.push(
      say(
        '已排除待核实记录：金额有错误级检查结果的记录不计入合计、中位数和位次。',
        'Records to be verified are left out of totals, medians and ranks.',
      ),
    )
  notes.push(...unreportedNotes(view, selection, facts, locale), ...exemptionNotes(view, selection, facts, locale))
  const corrected = settings?.corrections?.length ?? 0
  if (corrected > 0)
    notes.push(
      say(
        `${corrected} 个值经人工更正或补录，原值保留，清单见“更正与补录”。`,
        `${corrected} values were corrected or entered by hand; what was read is kept.`,
      ),
    )
  const changes = restsOnRules(view, selection) ? checkChanges(settings?.checks ?? {}, locale) : []
  if (changes.length > 0)
    notes.push(say(`检查规则有改动：${changes.join('；')}。`, `Rules that were changed: ${changes.join('; ')}.`))
  if (view.metrics.some(isOfIssues)) notes.push(...labelNotes(settings, say))
  if (view.metrics.some(isScore)) notes.push(schemeNote(selection, settings, locale))
  if (selection.peers.length > 0) {
    const departments = departmentIndex(facts)
    const members = membersText(
      selection.peers.map((code) => nameOf(departments, code)),
      locale,
    )
    const saved = savedListName(selection.peers, facts)
    const name = saved === null ? '' : say(`“${saved}”`, ` “${saved}”`)
    notes.push(say(`同类为自选${name}：${members}。`, `Peers chosen by hand${name}: ${members}.`))
  }
  return notes
}

/** Findings are counted, or records are left out for theirs. */
const restsOnRules = (view: Pick<View<never>, 'metrics'>, { excludeFlagged }: Selection) =>
  excludeFlagged || view.metrics.some((id) => metricById(id).relation === 'findings')

const isOfIssues = (id: string): boolean => metricById(id).inputs.some((input) => input.startsWith('issue'))

/** What a person decided of the categories. */
function labelNotes(settings: DataSettings | null, say: (zh: string, en: string) => string): readonly string[] {
  const { labels = [], cues = [], acceptP } = settings ?? {}
  const own = cues.filter(({ weight }) => weight > 0).length
  const off = cues.length - own
  return [
    ...(labels.length === 0
      ? []
      : [say(`问题类别经人工确认 ${labels.length} 句。`, `Categories of ${labels.length} sentences were confirmed by hand.`)]),
    ...(cues.length === 0
      ? []
      : [say(`归类线索有改动：自加 ${own} 条、停用 ${off} 条。`, `Cues were changed: ${own} added, ${off} switched off.`)]),
    ...(acceptP === undefined
      ? []
      : [say(`归类把握线改为 ${Math.round(acceptP * 100)}%。`, `Labels are accepted from ${Math.round(acceptP * 100)}% on.`)]),
  ]
}

const isScore = (id: string): boolean => /^grade_/.test(id) || metricById(id).unit === 'points'

function schemeNote(selection: Selection, settings: DataSettings | null, locale: Locale): string {
  const english = locale === 'en'
  const name = (id: string) => {
    const scheme = schemes.find((one) => one.id === id)
    return scheme === undefined ? id : textIn(scheme.label, locale)
  }
  if (selection.regradeBy !== null)
    return english
      ? `All grades by one scheme: ${name(selection.regradeBy)}.`
      : `等级全部按“${name(selection.regradeBy)}”重算，与各记录自带方案无关。`
  const general = name(settings?.scheme ?? defaultScheme)
  const years = Object.entries(settings?.schemeByYear ?? {}).map(([year, id]) =>
    english ? `${year}: ${name(id)}` : `${year} 年“${name(id)}”`,
  )
  const byYear = years.length === 0 ? '' : english ? ` (${years.join(', ')})` : `（${years.join('、')}）`
  const single = Object.keys(settings?.schemeByRecord ?? {}).length
  const byRecord = single === 0 ? '' : english ? `; ${single} records set singly` : `；单独指定的 ${single} 条记录从其指定`
  return english
    ? `Scheme of scores and grades: ${general}${byYear}; records that name their own keep it${byRecord}.`
    : `评分方案：${general}${byYear}；记录自带方案的从其方案${byRecord}。`
}
