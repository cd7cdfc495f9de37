import { toHash } from '../domain/selectionUrl'
import { useDataset } from '../stores/dataset'
import { useNotices } from '../stores/notices'
import { useSelection } from '../stores/selection'
import { useSettings } from '../stores/settings'
import type { ViewContext } from '../views/View'
import type { Snapshot, SnapshotOptions } from '../workspace/Workspace'
import { pictureOf, vectorOf } from './exportPicture'
import { saveFile } from './handOver'
import { usePages } from './usePages'
import { useText } from './useText'

export type ExportForm = 'png' | 'svg' | 'csv' | 'xlsx'
export type PictureChoices = Pick<SnapshotOptions, 'size' | 'figure' | 'glossary'>

export const xlsxType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

/** Hands over what a card shows: the picture drawn anew off screen, or its table. */
export function useExport() {
  const dataset = useDataset()
  const selection = useSelection()
  const settings = useSettings()
  const notices = useNotices()
  const { current } = usePages()
  const { t } = useText()

  function optionsOf(choices: PictureChoices = {}): SnapshotOptions {
    const page = current.value
    return {
      bureau: settings.all.bureau,
      date: isoDate(new Date()),
      page: page === null ? '' : t(`page.${page.id}`),
      ...(page === null ? {} : { link: toHash(selection.current, page.id) }),
      ...choices,
    }
  }

  async function snapshotOf(view: string, context: ViewContext, choices?: PictureChoices): Promise<Snapshot | null> {
    const workspace = await dataset.workspace()
    return workspace.snapshot(view, selection.current, context, optionsOf(choices))
  }

  async function fileOf(view: string, form: ExportForm, context: ViewContext): Promise<{ name: string; content: Blob } | null> {
    const workspace = await dataset.workspace()
    if (form === 'csv') {
      const table = await workspace.tableCsv(view, selection.current, context, optionsOf())
      return table && { name: `${table.name}.csv`, content: new Blob([table.text], { type: 'text/csv;charset=utf-8' }) }
    }
    if (form === 'xlsx') {
      const book = await workspace.tableXlsx([view], selection.current, context, optionsOf())
      return book && { name: `${book.name}.xlsx`, content: new Blob([book.bytes as BlobPart], { type: xlsxType }) }
    }
    const snapshot = await snapshotOf(view, context)
    return (
      snapshot && { name: `${snapshot.name}.${form}`, content: form === 'png' ? await pictureOf(snapshot) : vectorOf(snapshot) }
    )
  }

  function hand(name: string, content: Blob): void {
    saveFile(name, content)
    notices.say('done', 'export.done', { name })
  }

  async function exportView(view: string, form: ExportForm, context: ViewContext): Promise<void> {
    const file = await fileOf(view, form, context)
    if (file === null) notices.say('attention', 'export.nothing')
    else hand(file.name, file.content)
  }

  return { exportView, snapshotOf, optionsOf, hand }
}

/** The day where the user sits: 2024-03-15. */
export function isoDate(now: Date): string {
  const two = (value: number) => String(value).padStart(2, '0')
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`
}
