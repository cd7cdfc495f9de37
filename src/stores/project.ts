import { defineStore } from 'pinia'
import { computed, shallowRef } from 'vue'
import { stopIfAborted } from '../domain/abort'
import { AppError } from '../domain/errors'
import type { IntakeProgress } from '../intake/Reading'
import type { Project, ProjectOutline } from '../workspace/Project'
import type { ProjectFault } from '../workspace/projectFile'
import { useDataset } from './dataset'
import { isAbort } from './diagnosis'
import { useImporting } from './importing'
import { useKeeping } from './keeping'
import { useKeptParts } from './keptParts'
import { basisOf, useSettings } from './settings'

/** What came of a replacement. `left`: files that wait for an answer on 数据导入. */
export type Replacement =
  | { readonly is: 'in'; readonly isFormer: boolean; readonly left: readonly string[] }
  | { readonly is: 'cancelled' }
  | { readonly is: 'refused'; readonly fault: ProjectFault }

/** A whole work in place of what is loaded, from this computer or from a file: all of it or nothing. And the file itself. */
export const useProject = defineStore('project', () => {
  const dataset = useDataset()
  const settings = useSettings()
  const importing = useImporting()
  const keeping = useKeeping()
  const parts = useKeptParts()
  const isReplacing = shallowRef(false)
  const progress = shallowRef<IntakeProgress | null>(null)
  /** A checked file that waits until the user says that it may replace what is loaded. */
  const asked = shallowRef<ProjectOutline | null>(null)
  const wouldReplace = computed(() => !dataset.isEmpty && !dataset.isSample)
  let answer: (mayReplace: boolean) => void = () => undefined
  let abort: AbortController | null = null

  /** 恢复上次工作. */
  function restore(work: string): Promise<Replacement> {
    return working(async (signal) => {
      const { project, isFormer } = await keeping.load(work, signal)
      return { is: 'in', isFormer, left: await replaceAll(project, work, signal) }
    })
  }

  /** 打开项目文件: read and checked whole, then asked for, then put in place. */
  function open(bytes: Uint8Array): Promise<Replacement> {
    return working(async (signal) => {
      const { readProject } = await import('../workspace/projectFile')
      const read = await readProject(bytes, signal)
      if (!read.ok) return { is: 'refused', fault: read.fault }
      if (wouldReplace.value && !(await mayReplace(read.outline))) return { is: 'cancelled' }
      stopIfAborted(signal)
      return { is: 'in', isFormer: false, left: await replaceAll(read.project, null, signal) }
    })
  }

  async function mayReplace(outline: ProjectOutline): Promise<boolean> {
    asked.value = outline
    try {
      return await new Promise<boolean>((resolve) => {
        answer = resolve
      })
    } finally {
      asked.value = null
    }
  }

  async function replaceAll(project: Project, work: string | null, signal: AbortSignal): Promise<readonly string[]> {
    let left: readonly string[] = []
    await keeping.whileReplaced(work, async () => {
      const workspace = await dataset.workspace()
      const { files, choices, closed } = project
      const replaced = await workspace.replace(
        { files, choices, closed, settings: project.settings },
        {
          signal,
          onProgress: (now) => {
            progress.value = now
          },
        },
      )
      settings.change(basisOf(project.settings))
      importing.startAnew()
      dataset.refresh(workspace)
      await parts.restore(project)
      left = replaced.left
      if (left.length > 0) await importing.read(files.filter((file) => left.includes(file.name)))
      return left
    })
    return left
  }

  async function working(run: (signal: AbortSignal) => Promise<Replacement>): Promise<Replacement> {
    if (isReplacing.value) return { is: 'cancelled' }
    const own = new AbortController()
    abort = own
    isReplacing.value = true
    try {
      return await run(own.signal)
    } catch (thrown) {
      if (isAbort(thrown) || own.signal.aborted) return { is: 'cancelled' }
      throw thrown
    } finally {
      abort = null
      isReplacing.value = false
      progress.value = null
    }
  }

  /** The answer to `asked`. */
  function decide(mayReplaceIt: boolean): void {
    answer(mayReplaceIt)
  }

  function cancel(): void {
    answer(false)
    abort?.abort()
  }

  /** 保存项目文件: what is loaded, with all that was decided; the name says years and departments. */
  async function file(): Promise<{ readonly name: string; readonly bytes: Uint8Array }> {
    const workspace = await dataset.workspace()
    const { held, state, outline } = await keeping.present()
    const files: Project['files'][number][] = []
    for (const { size: _, sha256, ...about } of held.files) {
      const bytes = await workspace.heldBytes(sha256)
      if (bytes === null) throw new AppError('project.changed')
      files.push({ ...about, bytes })
    }
    const { writeProject } = await import('../workspace/projectFile')
    return { name: nameOf(outline), bytes: await writeProject({ ...state, files }, outline) }
  }

  return { isReplacing, progress, asked, wouldReplace, restore, open, decide, cancel, file }
})

function nameOf({ years, departments, savedAt }: ProjectOutline): string {
  const [first, last] = [years[0], years[years.length - 1]]
  const span = first === undefined ? '' : first === last ? `${first}_` : `${first}-${last}_`
  return `${span}绩效自评分析_${departments}个部门_${savedAt.slice(0, 10)}.jxpj`
}
