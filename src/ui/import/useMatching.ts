import { computed, ref, watch } from 'vue'
import { type MatchAnswer, useImporting } from '../../stores/importing'
import type { UnsureDepartment } from '../../workspace/departmentMatching'

export const unsureKey = (one: UnsureDepartment): string => `${one.why} ${one.code ?? ''} ${one.written}`

/** A department that was decided on in this import. */
export interface DecidedDepartment {
  readonly unsure: UnsureDepartment
  /** The department it was found to be; null where it stays one of its own, or as it is written. */
  readonly code: string | null
  /** What was written into the answers; null where nothing was. */
  readonly answer: MatchAnswer | null
}

const withoutCode: ReadonlySet<string> = new Set(['unmatched', 'ambiguous'])

/** 部门匹配 of the import that is open: what is asked, what was decided, and how an answer is written down. */
export function useMatching() {
  const importing = useImporting()
  const matching = computed(() => importing.preview?.matching)
  const decided = ref<readonly DecidedDepartment[]>([])
  /** Left as they are; a department without a code is noted in the answers, so that it is not asked about again. */
  const settled = computed<ReadonlySet<string>>(
    () => new Set(decided.value.filter(({ code }) => code === null).map(({ unsure }) => unsureKey(unsure))),
  )
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
      if (!isOpen) decided.value = []
    },
  )

  const decide = (made: readonly DecidedDepartment[]) => {
    decided.value = [...decided.value.filter(({ unsure }) => !made.some((one) => isSame(one.unsure, unsure))), ...made]
  }

  /** A new code is answered for by its name and by itself: other tables may give nothing but the code. */
  function matchTo(one: UnsureDepartment, code: string): Promise<void> {
    const written = one.why === 'new' && one.code !== null ? [one.written, one.code] : [one.written]
    const files = one.why === 'new' ? [...new Set(importing.preview?.files.map((file) => file.source))] : one.files
    const answer = { files, written, code }
    decide([{ unsure: one, code, answer }])
    return importing.match([answer])
  }

  async function keep(unsure: readonly UnsureDepartment[]): Promise<void> {
    const answerOf = ({ why, files, written }: UnsureDepartment): MatchAnswer | null =>
      withoutCode.has(why) ? { files, written: [written], code: `U:${written}` } : null
    const made = unsure.map((one): DecidedDepartment => ({ unsure: one, code: null, answer: answerOf(one) }))
    decide(made)
    const answers = made.flatMap(({ answer }) => answer ?? [])
    if (answers.length > 0) await importing.match(answers)
  }

  /** 改选: it is asked again. */
  async function reopen({ unsure, answer }: DecidedDepartment): Promise<void> {
    decided.value = decided.value.filter((one) => !isSame(one.unsure, unsure))
    if (answer !== null) await importing.unmatch(answer)
  }

  return { matching, decided, settled, pressing, matchTo, keep, reopen }
}

const isSame = (one: UnsureDepartment, other: UnsureDepartment) => unsureKey(one) === unsureKey(other)
