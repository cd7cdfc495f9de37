// Runs a TypeScript entry under Node: bundled by Vite first, since lists are gathered by import.meta.glob.
import { mkdtempSync, rmSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { build } from 'vite'

const root = resolve(import.meta.dirname, '..')
const [entry, ...rest] = process.argv.slice(2)
const out = mkdtempSync(join(root, 'node_modules', '.bundled-'))
process.on('exit', () => rmSync(out, { recursive: true, force: true }))
await build({
  root,
  configFile: join(root, 'vite.config.ts'),
  logLevel: 'error',
  build: {
    ssr: resolve(entry),
    outDir: out,
    emptyOutDir: false,
    target: 'node20',
    minify: false,
    rollupOptions: { output: { entryFileNames: 'main.mjs' } },
  },
})
process.argv = [process.argv[0], entry, ...rest]
await import(pathToFileURL(join(out, 'main.mjs')).href)
