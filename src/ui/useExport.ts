import { useDataset } from '../stores/dataset'
import { useNotices } from '../stores/notices'
import { useSelection } from '../stores/selection'
import { useSettings } from '../stores/settings'
import type { ViewContext } from '../views/View'
import { pictureOf } from './exportPicture'
import { saveFile } from './handOver'
import { usePages } from './usePages'
import { useText } from './useText'

export type ExportForm = 'png' | 'svg' | 'csv'

/** Hands over what a card shows: the picture drawn anew off screen, or its table. */
export function useExport() {
  const dataset = useDataset()
  const selection = useSelection()
  const settings = useSettings()
  const notices = useNotices()
  const { current } = usePages()
  const { t } = useText()

  async function fileOf(view: string, form: ExportForm, context: ViewContext): Promise<{ name: string; content: Blob } | null> {
    const workspace = await dataset.workspace()
    const page = current.value === null ? '' : t(`page.${current.value.id}`)
    const options = { bureau: settings.all.bureau, date: isoDate(new Date()), page }
    if (form === 'csv') {
      const table = await workspace.tableCsv(view, selection.current, context, options)
      return table && { name: `${table.name}.csv`, content: new Blob([table.text], { type: 'text/csv;charset=utf-8' }) }
    }
    const snapshot = await workspace.snapshot(view, selection.current, context, options)
    if (snapshot === null) return null
    if (form === 'png') return { name: `${snapshot.name}.png`, content: await pictureOf(snapshot) }
    return { name: `${snapshot.name}.svg`, content: new Blob([snapshot.svg], { type: 'image/svg+xml' }) }
  }

  return async (view: string, form: ExportForm, context: ViewContext): Promise<void> => {
    const file = await fileOf(view, form, context)
    if (file === null) {
      notices.say('attention', 'export.nothing')
      return
    }
    saveFile(file.name, file.content)
    notices.say('done', 'export.done', { name: file.name })
  }
}

/** The day where the user sits: 2024-03-15. */
export function isoDate(now: Date): string {
  const two = (value: number) => String(value).padStart(2, '0')
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`
}
