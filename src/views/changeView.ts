import type { ChangeModel } from './changeModel'
import { changeHeight, changeOption, changeTable } from './changePicture'
import { type ChangeWords, changeNotes, changeSubtitle, changeSummary, changeTitle } from './changeWords'
import type { View } from './View'

type Own = 'id' | 'label' | 'question' | 'metrics' | 'specs' | 'model'

/** A view of 为什么变化: pictures and words are the same of every ratio, questions and model are its own. */
export function changeView(words: ChangeWords, own: Pick<View<ChangeModel>, Own>): View<ChangeModel> {
  return {
    ...own,
    covers: 'year',
    form: 'chart',
    size: { columns: 6, height: 420 },
    title: (found, context) => changeTitle(found, words, context),
    subtitle: (found, context) => changeSubtitle(found, words, context),
    option: changeOption,
    table: changeTable,
    summary: (found, context) => changeSummary(found, words, context),
    notes: changeNotes,
    height: changeHeight,
    // What one department is made of is followed to its records; only a department filters.
    pick: (mark) =>
      typeof mark.department === 'string' && mark.fundSource === undefined && mark.indicatorName === undefined
        ? { filter: 'departments', value: mark.department }
        : null,
  }
}
