import type { WindowTurn } from '../../workspace/WindowTurn'

interface Message {
  readonly kind: 'who' | 'mine' | 'give' | 'given'
  readonly from: string
}

/** Messages reach a window in the background at once, whose timers sleep; one that is busy answers late, and is still heard. */
const answerMs = 400
/** As long as a last saving may take. */
const handOverMs = 4000

/**
 * Whose turn it is, asked from window to window: one that is closed or has crashed answers nothing, so there is nothing to expire.
 * `navigator.locks` is absent on plain http. Two windows that each think it is theirs are told apart when they save.
 */
export function openWindowTurn(): WindowTurn {
  const channel = new BroadcastChannel('performance-desk.turn')
  // The older of two windows has the smaller one.
  const own = `${String(Date.now()).padStart(15, '0')}${Math.random().toString(36).slice(2)}`
  let state: 'reading' | 'asking' | 'keeping' = 'reading'
  let hasTakenOver = false
  let onMine: () => void = () => undefined
  let onGiven: () => void = () => undefined
  let taken: () => Promise<void> = async () => undefined

  const say = (kind: Message['kind']) => channel.postMessage({ kind, from: own } satisfies Message)

  async function give(): Promise<void> {
    state = 'reading'
    await taken().catch(() => undefined)
  }

  channel.onmessage = async ({ data }: MessageEvent<Message>) => {
    const isOlder = data.from < own
    if (data.kind === 'who') {
      if (state === 'keeping' || (state === 'asking' && !isOlder)) say('mine')
    } else if (data.kind === 'mine') {
      if (state === 'asking') onMine()
      else if (state === 'keeping' && isOlder && !hasTakenOver) await give()
    } else if (data.kind === 'give' && state === 'keeping') {
      await give()
      say('given')
    } else if (data.kind === 'given') {
      onGiven()
    }
  }

  return {
    async claim() {
      state = 'asking'
      const isFree = await new Promise<boolean>((resolve) => {
        onMine = () => resolve(false)
        setTimeout(() => resolve(true), answerMs)
        say('who')
      })
      state = isFree ? 'keeping' : 'reading'
      return isFree
    },
    async takeOver() {
      await new Promise<void>((resolve) => {
        onGiven = resolve
        setTimeout(resolve, handOverMs)
        say('give')
      })
      state = 'keeping'
      hasTakenOver = true
    },
    onTaken(listener) {
      taken = listener
    },
  }
}
