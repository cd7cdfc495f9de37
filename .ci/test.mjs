// npm test: types, lint, build, then unit, engine and browser tests. Ends with the runner's own counts, alone on a line.
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'

const root = resolve(import.meta.dirname, '..')
const bin = (name) => join(root, 'node_modules', '.bin', process.platform === 'win32' ? `${name}.cmd` : name)
const run = (name, args) =>
  spawnSync(bin(name), args, {
    cwd: root,
    stdio: 'inherit',
    shell: process.platform === 'win32',
    env: { ...process.env, NO_COLOR: '1' },
  }).status ?? 1

const report = join(mkdtempSync(join(tmpdir(), 'tests-')), 'report.json')
const steps = [
  ['types', () => run('vue-tsc', ['--noEmit'])],
  ['types of the rooms without a page', () => run('tsc', ['-p', 'tests/tsconfig.rooms.json', '--noEmit'])],
  ['lint', () => run('biome', ['check', '--config-path=.ci/lint.json'])],
  ['build', () => run('vite', ['build', '--logLevel', 'warn'])],
  ['tests', () => run('vitest', ['run', '--reporter=default', '--reporter=json', `--outputFile.json=${report}`])],
]

const failedSteps = []
for (const [name, step] of steps) {
  const started = Date.now()
  const code = step()
  console.error(`${code === 0 ? 'ok' : 'FAILED'}  ${name}  ${((Date.now() - started) / 1000).toFixed(1)} s`)
  if (code !== 0) failedSteps.push(name)
}

let counts = { numPassedTests: 0, numFailedTests: 0, numFailedTestSuites: 0, numPendingTests: 0 }
try {
  counts = JSON.parse(readFileSync(report, 'utf8'))
} catch {
  failedSteps.push('report of the tests')
}
rmSync(report, { force: true })
// A test may stand aside where the material it reads is not there; a browser test never.
const browserSkipped = (counts.testResults ?? [])
  .filter((file) => /[\\/]tests[\\/]browser[\\/]/.test(file.name))
  .flatMap((file) => file.assertionResults)
  .filter((test) => test.status !== 'passed' && test.status !== 'failed')
if (browserSkipped.length > 0) failedSteps.push(`${browserSkipped.length} browser tests did not run`)
if (counts.numPassedTests === 0) failedSteps.push('no test ran')
if (failedSteps.length > 0) console.error(`failed: ${failedSteps.join(', ')}`)
process.stdout.write(`${counts.numPassedTests} passed, ${counts.numFailedTests} failed\n`)
process.exitCode = failedSteps.length > 0 || counts.numFailedTests > 0 ? 1 : 0
