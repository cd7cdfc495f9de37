import { computed } from 'vue'
import { useRoute, useRouter } from 'vue-router'
import type { PageDefinition } from './pages/pages'
import { pageOf } from './pages/pages'

export type PageId = PageDefinition['id']

/** Where the user is and how to get elsewhere; the filters travel along. */
export function usePages() {
  const route = useRoute()
  const router = useRouter()
  const current = computed(() => pageOf(String(route.name ?? '')) ?? null)
  const linkTo = (id: PageId) => ({ name: id, query: route.query })
  const goTo = (id: PageId) => router.push(linkTo(id))
  return { current, linkTo, goTo }
}
