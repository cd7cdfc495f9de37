import { nextTick, watch } from 'vue'
import { createRouter, createWebHashHistory, type LocationQuery, type RouteRecordRaw, type Router } from 'vue-router'
import { fromQuery, toQuery } from '../domain/selectionUrl'
import { useNotices } from '../stores/notices'
import { useSelection } from '../stores/selection'
import { pages } from '../ui/pages/pages'

/** Changes of the selection within this time are one step of Back. */
const oneStep = 600

const ownPages = {
  start: () => import('../ui/pages/StartPage.vue'),
  import: () => import('../ui/pages/ImportPage.vue'),
  overview: () => import('../ui/pages/OverviewPage.vue'),
  issues: () => import('../ui/pages/IssuesPage.vue'),
  compare: () => import('../ui/pages/ComparePage.vue'),
  department: () => import('../ui/pages/DepartmentPage.vue'),
  checks: () => import('../ui/pages/ChecksPage.vue'),
} as const

const routes: RouteRecordRaw[] = pages.map((page) => ({
  name: page.id,
  path: page.id === 'start' ? '/' : `/${page.id}`,
  component: page.id in ownPages ? ownPages[page.id as keyof typeof ownPages] : () => import('../ui/pages/ViewsPage.vue'),
  props: page.id in ownPages ? false : { page: page.id },
}))

/** Hash mode, since the page is served as files from any folder. Nothing else touches `location`. */
export function createAppRouter(): Router {
  const router = createRouter({
    history: createWebHashHistory(),
    routes: [...routes, { path: '/:rest(.*)*', redirect: { name: 'start' } }],
  })
  router.onError((thrown) => {
    throw thrown
  })
  return router
}

/** Link and selection say the same: a changed selection writes the query, an opened link or Back writes the selection. */
export function keepSelectionInLink(router: Router): void {
  const selection = useSelection()
  const notices = useNotices()
  let lastChange = Number.NEGATIVE_INFINITY

  router.afterEach((to) => {
    if (sameQuery(to.query, toQuery(selection.current))) return
    const { selection: linked, ignored } = fromQuery(plainQuery(to.query))
    selection.replace(linked)
    if (ignored.length > 0) notices.say('attention', 'link.ignored', { parts: ignored.join('、') })
  })

  watch(
    () => selection.current,
    async (current) => {
      const query = toQuery(current)
      const { name, query: shown } = router.currentRoute.value
      if (sameQuery(shown, query)) return
      const now = performance.now()
      const another = now - lastChange > oneStep
      lastChange = now
      await nextTick()
      await router[another ? 'push' : 'replace']({ name: name ?? 'start', query })
    },
  )
}

/** Of a key that stands twice the first counts. */
function plainQuery(query: LocationQuery): Record<string, string> {
  return Object.fromEntries(
    Object.entries(query).map(([key, value]) => [key, String((Array.isArray(value) ? value[0] : value) ?? '')]),
  )
}

function sameQuery(a: LocationQuery, b: Readonly<Record<string, string>>): boolean {
  const text = (query: Readonly<Record<string, unknown>>) => JSON.stringify(Object.entries(query).sort())
  return text(plainQuery(a)) === text(b)
}
