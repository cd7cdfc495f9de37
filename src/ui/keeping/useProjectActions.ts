import { diagnosisOf, errorKey, errorParams } from '../../stores/diagnosis'
import { useKeeping } from '../../stores/keeping'
import { useNotices } from '../../stores/notices'
import { type Replacement, useProject } from '../../stores/project'
import { saveFile } from '../handOver'
import { usePages } from '../usePages'

/** What may be done with a whole work, with what is said of it. */
export function useProjectActions() {
  const project = useProject()
  const keeping = useKeeping()
  const notices = useNotices()
  const { goTo } = usePages()

  async function heard<T>(work: Promise<T>): Promise<T | null> {
    try {
      return await work
    } catch (thrown) {
      notices.say('failed', errorKey(thrown), errorParams(thrown), diagnosisOf(thrown))
      return null
    }
  }

  async function show(replacing: Promise<Replacement>): Promise<void> {
    const outcome = await heard(replacing)
    if (outcome?.is === 'refused') notices.say('failed', `project.${outcome.fault.code}`, outcome.fault.params)
    if (outcome?.is !== 'in') return
    if (outcome.isFormer) notices.say('attention', 'keeping.former')
    if (outcome.left.length > 0) notices.say('attention', 'keeping.left', { count: outcome.left.length })
    await goTo(outcome.left.length > 0 ? 'import' : 'overview')
  }

  /** 恢复上次工作. */
  const restore = (work: string) => show(project.restore(work))

  /** 打开项目文件. */
  const open = (bytes: Uint8Array) => show(project.open(bytes))

  /** 保存项目文件. */
  async function save(): Promise<void> {
    const file = await heard(project.file())
    if (file === null) return
    saveFile(file.name, new Blob([file.bytes as BlobPart], { type: 'application/zip' }))
    notices.say('done', 'project.saved', { name: file.name })
  }

  /** 在此窗口继续. */
  async function continueHere(): Promise<void> {
    const work = await heard(keeping.takeOver())
    if (work !== null) await restore(work)
  }

  return { restore, open, save, continueHere }
}
