// What leaves the product as a file: pictures, tables, workbooks, with their names and what is written around them.
import type { Selection } from '../domain/selection'
import { textIn } from '../domain/text'
import { archive } from '../report/archive'
import { tableCsv } from '../report/csv'
import { fileName } from '../report/fileName'
import { glossaryOf } from '../report/glossary'
import { type PictureSize, pictureSizes, pictureWidth } from '../report/PictureSize'
import { notesOf, type SnapshotFrame, sourceLines } from '../report/SnapshotFrame'
import { pictureRoom, snapshotSvg } from '../report/snapshot'
import { type SheetContent, workbook } from '../report/xlsx'
import { loadView } from '../views'
import type { DatasetFacts, View, ViewAnswer, ViewContext } from '../views/View'
import { frameNotes } from './frameNotes'
import type { DataSettings } from './Platform'
import { selectionWords } from './selectionWords'
import type { SnapshotOptions, Workspace } from './Workspace'

type Handed = Pick<View<unknown>, 'label' | 'covers' | 'metrics' | 'id' | 'tellsMissing'>

export interface HandedSource {
  readonly answer: (id: string, selection: Selection, context: ViewContext) => Promise<ViewAnswer | null>
  readonly about: () => { readonly facts: DatasetFacts; readonly version: string; readonly settings: DataSettings | null }
}

/** A slide's picture gets what its words leave, and its words depend on how many rows it shows: settled after two rounds. */
const firstRoom = 330
const mostRounds = 3

export function handOut({ answer, about }: HandedSource): Pick<Workspace, 'snapshot' | 'tableCsv' | 'tableXlsx' | 'archive'> {
  function frameOf(view: Handed, selection: Selection, { locale }: ViewContext, options: SnapshotOptions): SnapshotFrame {
    const { facts, version, settings } = about()
    return {
      bureau: options.bureau,
      filters: selectionWords(selection, facts, locale),
      date: options.date,
      version,
      sample: facts.sample,
      locale,
      notes: frameNotes(view, selection, facts, settings, locale),
      ...(options.glossary ? { glossary: glossaryOf(view.metrics, locale) } : {}),
      ...(options.figure === undefined ? {} : { figure: options.figure }),
      ...(options.link === undefined ? {} : { link: options.link }),
    }
  }

  async function pictured(id: string, selection: Selection, context: ViewContext, frame: SnapshotFrame, size: PictureSize) {
    const { height: _, ...rest } = context
    const base: ViewContext = { ...rest, width: pictureWidth(size), forExport: true, theme: 'light' }
    if (size.heightPx === undefined) return { found: await answer(id, selection, base), zoom: 1 }
    let height = firstRoom
    let found = await answer(id, selection, { ...base, height })
    for (let round = 1; found !== null && round < mostRounds; round += 1) {
      const room = pictureRoom(found, frame, size)
      if (room === null || room === height) break
      height = room
      found = await answer(id, selection, { ...base, height })
    }
    let zoom = 1
    for (const wider of zoomsOf((found?.height ?? 0) / height)) {
      if ((found?.height ?? 0) <= height * zoom) break
      zoom = wider
      found = await answer(id, selection, { ...base, height, width: Math.round(base.width * zoom) })
    }
    return { found, zoom }
  }

  function nameOf(view: Handed, selection: Selection, context: ViewContext, options: SnapshotOptions, picture?: string): string {
    const { facts } = about()
    const { years, ...others } = selection
    const chosen = years.length > 0 ? years : view.covers === 'chosen' ? facts.years.slice(-1) : facts.years
    const last = chosen[chosen.length - 1] ?? ''
    const span = view.covers !== 'year' && chosen.length > 1 ? `${chosen[0]}-${last}` : `${last}`
    return fileName({
      years: span,
      page: options.page ?? '',
      picture: picture ?? textIn(view.label, context.locale),
      filters: selectionWords({ ...others, years: [] }, facts, context.locale),
      date: options.date,
    })
  }

  return {
    async snapshot(id, selection, context, options) {
      const size = pictureSizes[options.size ?? 'page']
      const view = await loadView(id)
      const frame = frameOf(view, selection, context, options)
      const { found, zoom } = await pictured(id, selection, context, frame, size)
      return found === null ? null : { ...snapshotSvg(found, frame, size, zoom), name: nameOf(view, selection, context, options) }
    },
    async tableCsv(id, selection, context, options) {
      const found = await answer(id, selection, context)
      const view = await loadView(id)
      return found === null ? null : { name: nameOf(view, selection, context, options), text: tableCsv(found.table) }
    },
    async tableXlsx(ids, selection, context, options) {
      const { locale } = context
      const sheets: SheetContent[] = []
      const remarks: [string, string][] = []
      for (const id of ids) {
        const found = await answer(id, selection, context)
        if (found === null) continue
        const view = await loadView(id)
        const name = textIn(view.label, locale)
        sheets.push({ name, title: found.title, subtitle: found.subtitle, table: found.table })
        const frame = frameOf(view, selection, context, { ...options, glossary: true })
        remarks.push(...remarksOf(name, found, frame))
      }
      const [first] = ids
      if (first === undefined || sheets.length === 0) return null
      const view = await loadView(first)
      const frame = frameOf(view, selection, context, options)
      const bytes = await workbook({ sheets, remarks: [...headRemarks(frame), ...remarks], locale })
      const picture = ids.length > 1 ? (locale === 'en' ? 'all charts' : '全部图表') : undefined
      return { name: nameOf(view, selection, context, options, picture), bytes }
    },
    archive,
  }
}

/** A picture too high for a slide is laid out wider and made smaller as a whole: by as little as lets it fit, at most by `most`. */
const zoomsOf = (most: number): readonly number[] => [...[1.2, 1.4, 1.6].filter((zoom) => zoom < most), most]

/** The head of the sheet 说明: filters, source, data version. */
function headRemarks(frame: SnapshotFrame): [string, string][] {
  const english = frame.locale === 'en'
  const filters: [string, string] = [english ? 'Filters' : '筛选', frame.filters || (english ? 'none' : '无（全部）')]
  return [
    filters,
    ...sourceLines(frame).map((line, index): [string, string] => [index === 0 ? (english ? 'Source' : '出处') : '', line]),
  ]
}

/** 口径 with n/N, notes and definitions of one sheet. */
function remarksOf(name: string, { title, subtitle, notes }: ViewAnswer, frame: SnapshotFrame): [string, string][] {
  const english = frame.locale === 'en'
  return [
    ['', ''],
    [name, title],
    [english ? 'Basis' : '口径', subtitle],
    ...notesOf(notes, frame).map((note, index): [string, string] => [index === 0 ? (english ? 'Notes' : '注') : '', note]),
    ...(frame.glossary ?? []).map((term): [string, string] => ['', term]),
  ]
}
