import type { SourceFile } from '../intake/Reading'
import { diagnosisOf, errorKey, errorParams } from '../stores/diagnosis'
import { useImporting } from '../stores/importing'
import { useNotices } from '../stores/notices'
import { chosenFiles, droppedFiles } from './readFiles'
import { usePages } from './usePages'

/** Files from wherever they come go to 数据导入 and are read there. */
export function useTakeFiles() {
  const importing = useImporting()
  const notices = useNotices()
  const { goTo } = usePages()

  async function take(read: Promise<readonly SourceFile[]>): Promise<void> {
    try {
      const files = await read
      if (files.length === 0) return
      await goTo('import')
      await importing.read(files)
    } catch (thrown) {
      notices.say('failed', errorKey(thrown), errorParams(thrown), diagnosisOf(thrown))
    }
  }

  return {
    takeFiles: (transfer: DataTransfer) => take(droppedFiles(transfer)),
    takeChosen: (list: FileList) => take(chosenFiles(list)),
  }
}
