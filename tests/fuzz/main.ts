import { createHash } from 'node:crypto'
import { mkdirSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { isMainThread, parentPort, Worker } from 'node:worker_threads'
import { createIntake } from '../../src/intake/intake'
import { textStatus } from '../../src/issues/classify'
import { fixtures } from '../support/corpus'
import { diceOf, mutate } from './mutate'

/**
 * Changed fixtures through the door of the intake, for a while: `npm run fuzz -- [seconds] [seed] [ending]`.
 * A case that throws, takes longer than 10 s, breaks the books or grows past 1 GiB is kept as a file and named at the end.
 */

interface Case {
  readonly name: string
  readonly bytes: Uint8Array
}

interface Outcome {
  /** null where all is well. */
  readonly fault: string | null
  readonly milliseconds: number
  readonly memory: number
}

const longest = 10_000
const mostMemory = 1024 * 1024 * 1024
const megabyte = 1024 * 1024

async function run({ name, bytes }: Case): Promise<Outcome> {
  const begun = performance.now()
  let fault: string | null = null
  try {
    const { files, returned, ignored } = await createIntake({ textStatus }).read([{ name, bytes, direct: true }], {})
    const sum = (count: 'returned' | 'ignored') => files.reduce((all, one) => all + one[count], 0)
    if (files.some((one) => one.rowsRead !== one.loaded + one.returned + one.ignored)) fault = 'rows do not add up'
    if (sum('returned') !== returned.length || sum('ignored') !== ignored.length) fault = 'lists do not agree with counts'
  } catch (cause) {
    fault = `threw ${cause instanceof Error ? (cause.stack ?? cause.message) : String(cause)}`
  }
  return { fault, milliseconds: performance.now() - begun, memory: process.memoryUsage().rss }
}

if (!isMainThread) {
  parentPort?.on('message', async (one: Case) => {
    parentPort?.postMessage(await run(one))
  })
} else await main(Number(process.argv[2] ?? 600), Number(process.argv[3] ?? 1), process.argv[4])

/** `only`: the ending of the fixtures that are changed, as `.pdf`; all where absent. */
async function main(seconds: number, seed: number, only?: string): Promise<void> {
  const dice = diceOf(seed)
  const corpus = fixtures().filter(({ file }) => file.bytes.length > 0)
  // Most fixtures are CSVs; the other formats want their share of the time.
  const endings = [...new Set(corpus.map(({ file }) => endingOf(file.name)))].filter((one) => only === undefined || one === only)
  const folder = join(tmpdir(), `fuzz-${seed}`)
  mkdirSync(folder, { recursive: true })
  const running = join(folder, 'running')
  const kinds = new Map<string, { count: number; slowest: number; of: string }>()
  const faults: string[] = []
  let worker = newWorker()
  let memory = 0
  let count = 0
  const until = Date.now() + seconds * 1000
  while (Date.now() < until) {
    const ending = dice.pick(endings)
    const fixture = dice.pick(corpus.filter(({ file }) => endingOf(file.name) === ending))
    const other = dice.pick(corpus)
    const one = { name: `文件${ending}`, bytes: mutate(fixture.file.bytes, other.file.bytes, dice) }
    // What ends the process itself is found here.
    writeFileSync(running, one.bytes)
    const outcome = await ask(worker, one)
    count += 1
    const kind = fixture.path.includes('/') ? `${fixture.path.split('/')[0]}/*${ending}` : `*${ending}`
    const known = kinds.get(kind) ?? { count: 0, slowest: 0, of: '' }
    const isSlowest = outcome.milliseconds > known.slowest
    kinds.set(kind, {
      count: known.count + 1,
      slowest: isSlowest ? outcome.milliseconds : known.slowest,
      of: isSlowest ? fixture.path : known.of,
    })
    memory = Math.max(memory, outcome.memory)
    const fault = outcome.fault ?? (outcome.memory > mostMemory ? `grew to ${Math.round(outcome.memory / megabyte)} MiB` : null)
    if (fault !== null) {
      const path = keep(folder, one, ending)
      faults.push(`${fixture.path} -> ${path}\n    ${fault.split('\n').slice(0, 4).join('\n    ')}`)
      await worker.terminate()
      worker = newWorker()
    }
  }
  await worker.terminate()
  process.stdout.write(`${count} cases in ${seconds} s, seed ${seed}; at most ${Math.round(memory / megabyte)} MiB\n`)
  for (const [kind, { count: of, slowest, of: path }] of [...kinds].sort()) {
    process.stdout.write(`  ${kind.padEnd(24)} ${String(of).padStart(6)} cases, slowest ${Math.round(slowest)} ms (${path})\n`)
  }
  process.stdout.write(faults.length === 0 ? 'no fault\n' : `${faults.length} faults\n  ${faults.join('\n  ')}\n`)
  process.exitCode = faults.length === 0 ? 0 : 1
}

function endingOf(name: string): string {
  return /\.[^.]+$/.exec(name)?.[0] ?? ''
}

function newWorker(): Worker {
  return new Worker(new URL(import.meta.url))
}

function ask(worker: Worker, one: Case): Promise<Outcome> {
  return new Promise((resolve) => {
    const end = (outcome: Outcome) => {
      clearTimeout(timer)
      worker.off('message', end).off('error', broke)
      resolve(outcome)
    }
    const failed = (fault: string) => end({ fault, milliseconds: longest, memory: 0 })
    const broke = (cause: unknown) => failed(`worker ended: ${cause instanceof Error ? cause.message : String(cause)}`)
    const timer = setTimeout(() => failed(`no answer after ${longest / 1000} s`), longest)
    worker.once('message', end)
    worker.once('error', broke)
    worker.postMessage(one)
  })
}

function keep(folder: string, { bytes }: Case, ending: string): string {
  mkdirSync(folder, { recursive: true })
  const path = join(folder, createHash('sha256').update(bytes).digest('hex').slice(0, 12) + ending)
  writeFileSync(path, bytes)
  return path
}
