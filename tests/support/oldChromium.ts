import { execFileSync } from 'node:child_process'
import { chmodSync, existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { brotliDecompressSync } from 'node:zlib'

/** A package that carries a Chromium of the oldest range that offices run: 5.3.1 holds 86.0.4240. Not in the lock: it wants an old peer. */
const carrier = 'chrome-aws-lambda@5.3.1'

/** Path of a Chromium 86, fetched from the npm registry once and kept among the modules. */
export function oldChromium(): string {
  const folder = resolve('node_modules/.oldest')
  const binary = join(folder, 'chromium')
  if (existsSync(binary)) return binary
  mkdirSync(folder, { recursive: true })
  const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm'
  const archive = execFileSync(npm, ['pack', carrier, '--silent', '--pack-destination', folder], { encoding: 'utf8' }).trim()
  execFileSync('tar', ['-xzf', join(folder, archive), '-C', folder])
  const part = `${binary}.part`
  writeFileSync(part, brotliDecompressSync(readFileSync(join(folder, 'package/bin/chromium.br'))))
  chmodSync(part, 0o755)
  renameSync(part, binary)
  return binary
}
