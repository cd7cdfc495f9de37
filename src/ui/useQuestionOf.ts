import { onMounted, shallowRef } from 'vue'
import type { Text } from '../domain/text'

/** The question of a view, for a card that has no answer to stand as its title. The views come with the workspace, not before. */
export function useQuestionOf(view: string) {
  const question = shallowRef<Text>({ 'zh-CN': '', en: '' })
  onMounted(async () => {
    const { loadView } = await import('../views')
    question.value = (await loadView(view)).question
  })
  return question
}
