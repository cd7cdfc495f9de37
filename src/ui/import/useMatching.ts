import { computed, ref, watch } from 'vue'
import { useImporting } from '../../stores/importing'
import type { UnsureDepartment } from '../../workspace/departmentMatching'

export const unsureKey = (one: UnsureDepartment): string => `${one.why} ${one.code ?? ''} ${one.written}`

const withoutCode: ReadonlySet<string> = new Set(['unmatched', 'ambiguous'])

/** 部门匹配 of the import that is open: what is asked, what was settled, and how an answer is written down. */
export function useMatching() {
  const importing = useImporting()
  const matching = computed(() => importing.preview?.matching)
  /** Left as they are; a department without a code is noted in the answers, so that it is not asked about again. */
  const settled = ref<ReadonlySet<string>>(new Set())
  /** A name near to a known one must be decided: two departments made of one would be counted twice. */
  const pressing = computed(
    () =>
      matching.value?.unsure.filter(
        (one) => one.near.length > 0 && (one.why === 'new' || withoutCode.has(one.why)) && !settled.value.has(unsureKey(one)),
      ) ?? [],
  )

  watch(
    () => importing.isOpen,
    (isOpen) => {
      if (!isOpen) settled.value = new Set()
    },
  )

  /** A new code is answered for by its name and by itself: other tables may give nothing but the code. */
  function matchTo(one: UnsureDepartment, code: string): Promise<void> {
    const written = one.why === 'new' && one.code !== null ? [one.written, one.code] : [one.written]
    const names = one.why === 'new' ? [...new Set(importing.preview?.files.map((file) => file.source))] : one.files
    return importing.match([{ files: names, written, code }])
  }

  async function keep(unsure: readonly UnsureDepartment[]): Promise<void> {
    settled.value = new Set([...settled.value, ...unsure.map(unsureKey)])
    const nameless = unsure.filter((one) => withoutCode.has(one.why))
    if (nameless.length > 0)
      await importing.match(nameless.map(({ files, written }) => ({ files, written: [written], code: `U:${written}` })))
  }

  return { matching, settled, pressing, matchTo, keep }
}
