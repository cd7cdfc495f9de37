import { ref } from 'vue'
import { diagnosisOf, errorKey, errorParams } from '../stores/diagnosis'
import { useImporting } from '../stores/importing'
import { useNotices } from '../stores/notices'
import { sampleFiles } from '../stores/sample'
import { usePages } from './usePages'

/** 用示例数据看看: the sample goes the way of any file. Where something of it waits for an answer, the import page shows it. */
export function useSample() {
  const importing = useImporting()
  const notices = useNotices()
  const { goTo } = usePages()
  const busy = ref(false)

  async function loadSample(): Promise<void> {
    busy.value = true
    try {
      importing.forget()
      await importing.read(await sampleFiles())
      if (importing.waitingCount > 0) await goTo('import')
      else if (await importing.accept()) await goTo('overview')
    } catch (thrown) {
      notices.say('failed', errorKey(thrown), errorParams(thrown), diagnosisOf(thrown))
    } finally {
      busy.value = false
    }
  }

  return { busy, loadSample }
}
