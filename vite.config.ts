import vue from '@vitejs/plugin-vue'
import { defineConfig } from 'vitest/config'

const browserTarget = 'chrome86'
const setupFiles = ['tests/support/words.ts']

export default defineConfig({
  base: './',
  plugins: [vue()],
  build: { target: browserTarget, cssTarget: browserTarget, chunkSizeWarningLimit: 1500, assetsInlineLimit: 0 },
  worker: { format: 'es', rollupOptions: { output: { chunkFileNames: 'assets/worker-[name]-[hash].js' } } },
  test: {
    projects: [
      { extends: true, test: { name: 'unit', include: ['tests/unit/**/*.test.ts'], environment: 'node', setupFiles } },
      {
        extends: true,
        test: {
          name: 'engine',
          include: ['tests/engine/**/*.test.ts'],
          environment: 'node',
          setupFiles,
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
      {
        extends: true,
        test: {
          name: 'browser',
          include: ['tests/browser/**/*.test.ts'],
          environment: 'node',
          globalSetup: ['tests/support/browserSetup.ts'],
          testTimeout: 120_000,
          hookTimeout: 120_000,
          fileParallelism: false,
        },
      },
    ],
  },
})
