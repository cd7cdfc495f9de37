import { readFileSync } from 'node:fs'
import { availableParallelism } from 'node:os'
import vue from '@vitejs/plugin-vue'
import type { Plugin } from 'vite'
import { defineConfig } from 'vitest/config'

const browserTarget = 'chrome86'
const setupFiles = ['tests/support/words.ts']

/**
 * `taxonomy.json?names` and `?causes`: the page needs the names of the categories, and of the causes where they are shown; only
 * the dataset's worker needs their cues, which are 25 KB more.
 */
function taxonomyInParts(): Plugin {
  return {
    name: 'taxonomy-in-parts',
    enforce: 'pre',
    load(id) {
      const part = /taxonomy\.json\?(names|causes)$/.exec(id)?.[1]
      if (part === undefined) return null
      const { categories, causes } = JSON.parse(readFileSync(id.replace(/\?\w+$/, ''), 'utf8'))
      const listed = (part === 'names' ? categories : causes).map(({ id: code, zh, en, definition }: Record<string, string>) => ({
        id: code,
        zh,
        en,
        definition,
      }))
      return { code: `export const ${part} = ${JSON.stringify(listed)}`, moduleType: 'js' }
    },
  }
}

/**
 * pdfjs answers at the port that it is given; by itself it would also answer in our worker whatever the page says to it. And it
 * works out no outline of a letter: nothing is drawn, and those of a damaged font may call each other for hours. Nor is
 * a list of its letters or their widths longer than there are letters, however long the file says it is.
 */
function pdfForItsText(): Plugin {
  const changes = [
    ['this.initializeFromPort(self);', ''],
    ['charString.convert(encoded, subrs, this.seacAnalysisEnabled)', 'true'],
    ['for (let j = start; j <= code; j++) {', 'for (let j = start; j <= Math.min(code, 0xffff); j++) {'],
    ['const MAX_MAP_RANGE = 2 ** 24 - 1;', 'const MAX_MAP_RANGE = 0x1ffff;'],
    ['encoding[index] = glyph;', 'if (index < 256) encoding[index] = glyph;'],
  ] as const
  return {
    name: 'pdf-for-its-text',
    enforce: 'pre',
    transform(code, id) {
      if (!/pdfjs-dist[\\/]legacy[\\/]build[\\/]pdf\.worker\.mjs$/.test(id)) return null
      for (const [line] of changes) if (!code.includes(line)) throw new Error(`pdfjs-dist has no more: ${line}`)
      return { code: changes.reduce((text, [line, instead]) => text.replaceAll(line, instead), code), map: null }
    },
  }
}

interface StoredCheck {
  readonly id: string
  readonly source: string
  readonly note: string | null
  readonly trigger: unknown
  readonly returnWording: string
}

/**
 * Rules as they run: the change that sets each of them off is for the tests alone. What each rests on (`checks/<group>.json?sources`)
 * comes along with the detail of a finding, what it asks for (`?wordings`) with that and the notices.
 */
function checksInParts(): Plugin[] {
  const read = (path: string): StoredCheck[] => JSON.parse(readFileSync(path, 'utf8'))
  return [
    {
      name: 'check-parts',
      enforce: 'pre',
      load(id) {
        const part = /[\\/]data[\\/]checks[\\/]\w+\.json\?(sources|wordings)$/.exec(id)?.[1]
        if (part === undefined) return null
        const parts = read(id.replace(/\?\w+$/, '')).map(({ id: check, source, note, returnWording }) =>
          part === 'sources' ? { id: check, source, note } : { id: check, returnWording },
        )
        return { code: `export const ${part} = ${JSON.stringify(parts)}`, moduleType: 'js' }
      },
    },
    {
      name: 'checks-as-they-run',
      apply: 'build',
      enforce: 'pre',
      load(id) {
        if (!/[\\/]data[\\/]checks[\\/]\w+\.json$/.test(id)) return null
        const checks = read(id).map(({ trigger: _, source: __, note: ___, returnWording: ____, ...check }) => check)
        return { code: `export default ${JSON.stringify(checks)}`, moduleType: 'js' }
      },
    },
  ]
}

/** They measure how long the page is deaf: nothing else runs meanwhile. */
const measured = ['tests/browser/bigDistrict.test.ts', 'tests/browser/largeFile.test.ts']

const inBrowser = {
  environment: 'node' as const,
  globalSetup: ['tests/support/browserSetup.ts'],
  testTimeout: 120_000,
  hookTimeout: 120_000,
}

export default defineConfig({
  base: './',
  plugins: [vue({ features: { optionsAPI: false } }), taxonomyInParts(), checksInParts(), pdfForItsText()],
  build: { target: browserTarget, cssTarget: browserTarget, chunkSizeWarningLimit: 1500, assetsInlineLimit: 0 },
  // As in the page, so in the batch and in the tests: with the changes of `pdfForItsText`.
  ssr: { noExternal: ['pdfjs-dist'] },
  worker: {
    format: 'es',
    plugins: () => [taxonomyInParts(), pdfForItsText()],
    rollupOptions: { output: { chunkFileNames: 'assets/worker-[name]-[hash].js' } },
  },
  test: {
    maxWorkers: availableParallelism(),
    server: { deps: { inline: [/pdfjs-dist/] } },
    projects: [
      {
        extends: true,
        test: { name: 'unit', include: ['tests/unit/**/*.test.ts'], environment: 'node', setupFiles, isolate: false },
      },
      {
        extends: true,
        test: {
          name: 'engine',
          include: ['tests/engine/**/*.test.ts'],
          environment: 'node',
          setupFiles,
          isolate: false,
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
      {
        extends: true,
        test: { ...inBrowser, name: 'browser', include: ['tests/browser/**/*.test.ts'], exclude: [...measured] },
      },
      {
        extends: true,
        test: { ...inBrowser, name: 'browser, alone', include: [...measured], fileParallelism: false },
      },
    ],
  },
})
