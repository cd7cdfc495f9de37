import '../../i18n/further'
import { shallowRef } from 'vue'
import { useDataset } from '../../stores/dataset'
import { useFindings } from '../../stores/findings'
import { useNoticeSettings } from '../../stores/noticeSettings'
import { useNotices } from '../../stores/notices'
import { useSelection } from '../../stores/selection'
import { noticeFile, noticeFiles } from '../../workspace/noticeFiles'
import type { NoticeFile } from '../../workspace/returnNotices'
import { saveFile } from '../handOver'
import { isoDate } from '../useExport'
import { useText } from '../useText'
import { useTrying } from '../useTrying'

export interface NoticeOrder {
  /** Null: every department of the filters. */
  readonly department: string | null
  /** Null: all years. */
  readonly year: number | null
  /** Whether the findings told are set to 已退回. */
  readonly marks: boolean
}

/** Writes 退回通知 and hands them over: one as .docx, several as .zip by 业务科室. */
export function useNoticeExport() {
  const { t } = useText()
  const dataset = useDataset()
  const findings = useFindings()
  const settings = useNoticeSettings()
  const selection = useSelection()
  const notices = useNotices()
  const { attempt } = useTrying()
  const running = shallowRef(false)

  const chosen = ({ department, year }: NoticeOrder) => ({
    ...selection.current,
    years: year === null ? (dataset.facts?.years ?? []) : [year],
    ...(department === null ? {} : { departments: [department] }),
  })

  /** Resolves to whether something was handed over. */
  async function hand(order: NoticeOrder): Promise<boolean> {
    running.value = true
    try {
      return await attempt(async () => {
        const workspace = await dataset.workspace()
        const date = isoDate(new Date())
        const written = await workspace.returnNotices(chosen(order), { settings: { ...settings.current }, date })
        const [first] = written
        if (first === undefined) {
          notices.say('done', 'returnNotice.nothing')
          return false
        }
        if (order.department === null) {
          const bytes = await workspace.archive(noticeFiles(written, date), date)
          saveFile(`${t('returnNotice.fileName')}_${date}.zip`, new Blob([bytes as BlobPart]))
        } else {
          const { name, bytes } = noticeFile(first, date)
          saveFile(name, new Blob([bytes as BlobPart]))
        }
        if (order.marks) await markReturned(order, written, date)
        notices.say('done', order.marks ? 'returnNotice.doneMarked' : 'returnNotice.done', {
          count: written.length,
          items: written.reduce((sum, one) => sum + one.findings.length, 0),
        })
        return true
      })
    } finally {
      running.value = false
    }
  }

  /** One step of 撤销. What is already marked stays as it was. */
  async function markReturned(order: NoticeOrder, written: readonly NoticeFile[], when: string): Promise<void> {
    const told = new Set(written.flatMap((one) => one.findings))
    const workspace = await dataset.workspace()
    const inSelection = []
    for (const evalScope of ['DEPT', 'PROJECT'] as const) {
      inSelection.push(...(await workspace.findings({ ...chosen(order), evalScope })))
    }
    const open = inSelection.filter((one) => told.has(one.key) && one.standing.state === 'OPEN')
    findings.decide(open, { state: 'RETURNED', note: '', who: '', when })
  }

  return { running, hand }
}
