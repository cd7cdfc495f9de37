import { diagnosisOf, errorKey, errorParams } from '../stores/diagnosis'
import { useNotices } from '../stores/notices'

/** Does what may fail; a failure is said in a notice. */
export function useTrying() {
  const notices = useNotices()
  /** True where it was done, false where it failed or was cancelled. */
  async function attempt(work: () => Promise<boolean>): Promise<boolean> {
    try {
      return await work()
    } catch (thrown) {
      notices.say('failed', errorKey(thrown), errorParams(thrown), diagnosisOf(thrown))
      return false
    }
  }
  return { attempt }
}
