import type { ProjectOutline } from '../../workspace/Project'
import { yearsText } from '../../workspace/selectionWords'
import type { Translate } from '../useText'

/** 「2019–2023 年，58 个部门，35 个文件，保存于 2024-03-15 10:32」. */
export function outlineWords({ years, departments, files, savedAt }: ProjectOutline, t: Translate): string {
  const at = new Date(savedAt)
  const two = (value: number) => String(value).padStart(2, '0')
  const day = `${at.getFullYear()}-${two(at.getMonth() + 1)}-${two(at.getDate())}`
  const time = `${day} ${two(at.getHours())}:${two(at.getMinutes())}`
  return t('project.outline', { years: yearsText(years), departments, files, time })
}
