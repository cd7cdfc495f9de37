import type { IntakeProgress } from '../intake/Reading'
import type { Translate } from './useText'

/** Share of the whole work; null where only the stage is known. Reading is most of it. */
export function progressShare(progress: IntakeProgress | null): number | null {
  if (progress === null || progress.stage !== 'read' || progress.fileCount === 0) return null
  return progress.fileIndex / progress.fileCount
}

/** 「读取 2023年资金.csv（3/12），已读 4,210 行」. */
export function progressText(progress: IntakeProgress | null, t: Translate): string {
  if (progress === null) return t('progress.start')
  const rows = progress.rows.toLocaleString('en-US')
  if (progress.stage !== 'read') return t(`progress.${progress.stage}`, { rows })
  return t('progress.read', {
    file: progress.file,
    index: Math.min(progress.fileIndex + 1, progress.fileCount),
    count: progress.fileCount,
    rows,
  })
}
