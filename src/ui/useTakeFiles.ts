import type { SourceFile } from '../intake/Reading'
import { diagnosisOf, errorKey, errorParams } from '../stores/diagnosis'
import { useImporting } from '../stores/importing'
import { useNotices } from '../stores/notices'
import { useProjectActions } from './keeping/useProjectActions'
import { chosenFiles, droppedFiles } from './readFiles'
import { usePages } from './usePages'

const isProject = ({ name }: SourceFile) => /\.jxpj$/i.test(name)

/** Files from wherever they come go to 数据导入 and are read there; a project file among them is opened first. */
export function useTakeFiles() {
  const importing = useImporting()
  const notices = useNotices()
  const { goTo } = usePages()
  const { open } = useProjectActions()

  async function take(read: Promise<readonly SourceFile[]>): Promise<void> {
    try {
      const given = await read
      const projects = given.filter(isProject)
      const [project] = projects
      if (projects.length > 1) notices.say('attention', 'project.several')
      else if (project?.fault !== undefined) notices.say('failed', 'project.notGiven')
      else if (project !== undefined) await open(project.bytes)
      const files = given.filter((file) => !isProject(file))
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
