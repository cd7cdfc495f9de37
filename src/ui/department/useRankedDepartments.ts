import { onScopeDispose, watch } from 'vue'
import { isAbort } from '../../domain/abort'
import { useDataset } from '../../stores/dataset'
import { useDepartmentList } from '../../stores/departmentList'
import { diagnosisOf, errorKey, errorParams } from '../../stores/diagnosis'
import { useNotices } from '../../stores/notices'
import { useSelection } from '../../stores/selection'
import { useSettings } from '../../stores/settings'

/** Keeps the list of 上一个 and 下一个 in the order of the ranking of budget execution, under the other filters. */
export function useRankedDepartments(): void {
  const dataset = useDataset()
  const selection = useSelection()
  const settings = useSettings()
  const notices = useNotices()
  const list = useDepartmentList()
  let latest: AbortController | null = null

  async function ask(): Promise<void> {
    latest?.abort()
    const own = new AbortController()
    latest = own
    const { locale, moneyUnit } = settings.all
    try {
      const workspace = await dataset.workspace()
      const everybody = { ...selection.current, departments: [] }
      const context = { locale, moneyUnit, width: 900, theme: 'light', forExport: false } as const
      const answer = await workspace.answer('completion-ranking', everybody, context, own.signal)
      if (latest !== own) return
      const codes = answer?.table.rows.flatMap((row) => (typeof row.key?.department === 'string' ? [row.key.department] : []))
      list.rank(codes ?? workspace.facts.departments.map((one) => one.code))
    } catch (thrown) {
      if (!isAbort(thrown)) notices.say('failed', errorKey(thrown), errorParams(thrown), diagnosisOf(thrown))
    }
  }

  watch(
    () => JSON.stringify({ ...selection.current, departments: [], revision: dataset.revision }),
    () => ask(),
    { immediate: true },
  )
  watch(
    () => selection.current.departments,
    (departments) => list.follow(departments),
    { immediate: true },
  )
  onScopeDispose(() => latest?.abort())
}
