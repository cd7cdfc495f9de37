import { computed, onScopeDispose, ref, shallowRef } from 'vue'
import { useDataset } from '../../stores/dataset'
import { diagnosisOf, errorKey, errorParams } from '../../stores/diagnosis'
import { useNotices } from '../../stores/notices'
import { useSelection } from '../../stores/selection'
import { useSettings } from '../../stores/settings'
import { subjectOf } from '../../views/department'
import type { ViewContext } from '../../views/View'
import type { FileBytes } from '../../workspace/Workspace'
import { pictureOf } from '../exportPicture'
import { saveFile } from '../handOver'
import { askedFor } from '../pages/onRequest'
import { useExport } from '../useExport'
import { usePages } from '../usePages'

/** Width of a table that is handed over: every column has room. */
const wide = 1136

/** 导出本页全部: every view's picture as PNG and SVG and all tables in one workbook, as a .zip. */
export function usePageExport() {
  const dataset = useDataset()
  const selection = useSelection()
  const settings = useSettings()
  const notices = useNotices()
  const { current } = usePages()
  const { snapshotOf, optionsOf } = useExport()
  const running = shallowRef<AbortController | null>(null)
  const done = ref(0)
  /** 部门画像 shows no card before a department is chosen. */
  const isChoosing = computed(
    () => current.value?.id === 'department' && (dataset.facts === null || subjectOf(selection.current, dataset.facts) === null),
  )
  /** What the page shows: 横向比较 has cards that wait for departments or are drawn on request. */
  const shown = computed(() =>
    (current.value?.cards ?? []).filter(
      ({ view, ofChosen, onRequest }) =>
        (!ofChosen || selection.current.departments.length > 0) && (!onRequest || askedFor.has(view)),
    ),
  )
  const views = computed(() => (isChoosing.value ? [] : [...new Set(shown.value.map(({ view }) => view))]))

  function contextOf(): ViewContext {
    const { locale, moneyUnit } = settings.all
    return { locale, moneyUnit, width: wide, theme: 'light', forExport: false }
  }

  async function filesOf(ids: readonly string[], signal: AbortSignal): Promise<FileBytes[]> {
    const context = contextOf()
    const files: FileBytes[] = []
    for (const id of ids) {
      if (signal.aborted) return files
      const snapshot = await snapshotOf(id, context)
      if (snapshot !== null) {
        const png = new Uint8Array(await (await pictureOf(snapshot)).arrayBuffer())
        files.push({ name: `${snapshot.name}.png`, bytes: png })
        files.push({ name: `${snapshot.name}.svg`, bytes: new TextEncoder().encode(snapshot.svg) })
      }
      done.value += 1
    }
    if (signal.aborted || files.length === 0) return files
    const workspace = await dataset.workspace()
    const book = await workspace.tableXlsx(ids, selection.current, context, optionsOf())
    if (book !== null) files.push({ name: `${book.name}.xlsx`, bytes: book.bytes })
    return files
  }

  async function exportPage(): Promise<void> {
    if (running.value !== null) return
    const own = new AbortController()
    running.value = own
    done.value = 0
    try {
      const files = await filesOf(views.value, own.signal)
      const last = files.at(-1)
      if (own.signal.aborted) notices.say('done', 'export.allStopped')
      else if (last === undefined) notices.say('attention', 'export.nothing')
      else {
        const { date } = optionsOf()
        const bytes = await (await dataset.workspace()).archive(files, date)
        // The workbook comes last and bears the name of the page.
        const name = last.name.replace(/\.\w+$/, '.zip')
        saveFile(name, new Blob([bytes as BlobPart], { type: 'application/zip' }))
        notices.say('done', 'export.allDone', { name, count: files.length })
      }
    } catch (thrown) {
      notices.say('failed', errorKey(thrown), errorParams(thrown), diagnosisOf(thrown))
    } finally {
      running.value = null
    }
  }

  const cancel = () => running.value?.abort()
  onScopeDispose(cancel)
  return { views, running, done, exportPage, cancel }
}
