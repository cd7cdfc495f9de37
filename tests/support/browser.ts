import { existsSync, mkdirSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { type Browser, chromium } from 'playwright-core'

const installed = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/usr/bin/microsoft-edge',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
]

/** CHROMIUM_PATH, else an installed Chromium, Chrome or Edge, else the one that an npm package carries (unpacked once). */
export async function findBrowser(): Promise<string> {
  const named = process.env.CHROMIUM_PATH
  if (named) {
    if (!existsSync(named)) throw new Error(`CHROMIUM_PATH names ${named}, which is not there`)
    return named
  }
  const found = installed.find((path) => existsSync(path))
  if (found) return found
  // Where libnss3 is missing the package brings its own copies, but only if it thinks that it runs there.
  if (!existsSync('/usr/lib/x86_64-linux-gnu/libnss3.so')) process.env.AWS_EXECUTION_ENV ??= 'AWS_Lambda_nodejs20.x'
  const { default: packed } = await import('@sparticuz/chromium')
  return packed.executablePath()
}

/** A fonts.conf with the Chinese glyphs of an npm package, since a bare machine has none. */
export function fontsConfig(): string {
  const fonts = resolve('node_modules/@expo-google-fonts/noto-sans-sc')
  const folder = join(tmpdir(), 'jixiao-fonts')
  mkdirSync(folder, { recursive: true })
  const file = join(folder, 'fonts.conf')
  const dirs = ['/usr/share/fonts', join(fonts, '400Regular'), join(fonts, '700Bold')]
  writeFileSync(
    file,
    `<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig>${dirs.map((dir) => `<dir>${dir}</dir>`).join('')}<cachedir>${join(folder, 'cache')}</cachedir></fontconfig>`,
  )
  return file
}

/** `jixiao.test` stands for a plain-http intranet name: no secure context, as on the bureau's own server. */
export async function launchBrowser(executablePath: string): Promise<Browser> {
  const libraries = process.env.AWS_EXECUTION_ENV
    ? {
        LD_LIBRARY_PATH: [join(tmpdir(), 'al2023', 'lib'), process.env.LD_LIBRARY_PATH, dirname(executablePath)]
          .filter(Boolean)
          .join(':'),
      }
    : {}
  return chromium.launch({
    executablePath,
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      '--no-first-run',
      // Every test opens the engine anew: compiling it a second time for speed costs more than it gives.
      '--js-flags=--liftoff-only',
      '--host-resolver-rules=MAP jixiao.test 127.0.0.1',
    ],
    env: { ...process.env, FONTCONFIG_FILE: fontsConfig(), ...libraries } as Record<string, string>,
  })
}
