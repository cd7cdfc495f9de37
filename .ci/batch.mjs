// npm run --silent batch: bundled by Vite, since lists are gathered by import.meta.glob. The bundle is kept in
// node_modules/.cache and made again when a source is newer than it. Nothing but the batch itself writes to stdout.
import { existsSync, mkdirSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'

const root = resolve(import.meta.dirname, '..')
const cache = join(root, 'node_modules', '.cache', 'batch')

function newest(path) {
  const kind = statSync(path)
  if (!kind.isDirectory()) return kind.mtimeMs
  return Math.max(kind.mtimeMs, ...readdirSync(path).map((name) => newest(join(path, name))))
}

const sources = ['src', 'data/reference', 'data/checks', 'package-lock.json', 'vite.config.ts'].map((name) => join(root, name))
const stamp = `main-${Math.round(Math.max(...sources.map(newest)))}`
const bundle = join(cache, stamp)

if (!existsSync(bundle)) {
  const { build } = await import('vite')
  const fresh = `${bundle}.${process.pid}`
  await build({
    root,
    configFile: join(root, 'vite.config.ts'),
    logLevel: 'error',
    build: {
      ssr: join(root, 'src/batch/main.ts'),
      outDir: fresh,
      emptyOutDir: false,
      copyPublicDir: false,
      target: 'node20',
      minify: false,
      rollupOptions: { output: { entryFileNames: 'main.mjs' } },
    },
  })
  mkdirSync(cache, { recursive: true })
  for (const name of readdirSync(cache)) if (/^main-\d+$/.test(name)) rmSync(join(cache, name), { recursive: true, force: true })
  if (existsSync(bundle)) rmSync(fresh, { recursive: true, force: true })
  else renameSync(fresh, bundle)
}

await import(pathToFileURL(join(bundle, 'main.mjs')).href)
