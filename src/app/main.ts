import '../platform/browser/oldBrowser'
import { createPinia } from 'pinia'
import { createApp } from 'vue'
import { firstPaint } from '../platform/browser/firstPaint'
import { useDataset } from '../stores/dataset'
import { diagnosisOf, errorKey, errorParams, isAbort } from '../stores/diagnosis'
import { type KeepingTools, useKeeping } from '../stores/keeping'
import { useNotices } from '../stores/notices'
import { useSettings } from '../stores/settings'
import { useUserNotes } from '../stores/userNotes'
import App from './App.vue'
import { createAppRouter, keepSelectionInLink } from './router'

const app = createApp(App)
app.use(createPinia())
const notices = useNotices()
const dataset = useDataset()
const settings = useSettings()

function sayUncaught(thrown: unknown): void {
  if (isAbort(thrown)) return
  console.error(thrown)
  notices.say('failed', errorKey(thrown), errorParams(thrown), diagnosisOf(thrown))
}

app.config.errorHandler = sayUncaught
addEventListener('unhandledrejection', (event) => sayUncaught(event.reason))
addEventListener('error', (event) => {
  // Not a fault: Chromium says so when an observed size changes while it is being told of.
  if (!/ResizeObserver loop/.test(event.message)) sayUncaught(event.error ?? event.message)
})

dataset.connect(async () => {
  const [{ openWorkspace }, { browserPlatform }] = await Promise.all([
    import('../workspace/openWorkspace'),
    import('../platform/browser/platform'),
  ])
  const workspace = await openWorkspace(browserPlatform)
  workspace.annotate(useUserNotes().current)
  await workspace.configure(settings.dataSettings)
  workspace.onRestart((state) => notices.say('attention', `engine.${state}`))
  return workspace
})

/** After the first picture: what keeps the work is no part of it. */
async function openKeeping(): Promise<KeepingTools> {
  const [{ createKeeper }, { openProjectStore }, { openWindowTurn }] = await Promise.all([
    import('../workspace/keeper'),
    import('../platform/browser/projectStore'),
    import('../platform/browser/windowTurn'),
  ])
  return { keeper: createKeeper(openProjectStore()), turn: openWindowTurn() }
}

const router = createAppRouter()
app.use(router)
keepSelectionInLink(router)

/** The bureau may edit site.json after the build; without it the built-in values hold. */
async function readSite(): Promise<void> {
  const answer = await fetch(`${import.meta.env.BASE_URL}site.json`).catch(() => null)
  if (answer?.ok) settings.applySite(await answer.json().catch(() => null))
}

/** On Chromium 86 the page stalls while the engine starts: everything that needs no engine is painted first. */
async function start(): Promise<void> {
  await router.isReady()
  app.mount('#app')
  await readSite()
  await firstPaint()
  dataset.workspace().catch(sayUncaught)
  await useKeeping().start(openKeeping)
}

start().catch(sayUncaught)
