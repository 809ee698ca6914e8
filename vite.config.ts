import { gzipSync } from 'node:zlib'
import react from '@vitejs/plugin-react'
import type { Plugin, Rolldown } from 'vite'
import { defineConfig } from 'vitest/config'

/** What the page may weigh, gzipped, in kB. The worker counts as script. */
const budgetKb = { js: 260, css: 20 } as const

/** Fails a build that got too heavy. */
function sizeBudget(): Plugin {
  return {
    name: 'size-budget',
    apply: 'build',
    writeBundle(_options, bundle) {
      for (const [kind, mostKb] of Object.entries(budgetKb)) {
        const kb = gzipKb(
          Object.values(bundle).filter(({ fileName }) => fileName.endsWith(`.${kind}`)),
        )
        if (kb > mostKb) this.error(`all .${kind} is ${kb} kB gzipped; the budget is ${mostKb}`)
        this.info(`all .${kind} is ${kb} kB gzipped; the budget is ${mostKb}`)
      }
    },
  }
}

function gzipKb(files: readonly Rolldown.OutputBundle[string][]): number {
  const bytes = files.map(
    (file) => gzipSync(file.type === 'chunk' ? file.code : file.source).length,
  )
  return Math.round(bytes.reduce((sum, next) => sum + next, 0) / 100) / 10
}

export default defineConfig({
  base: './',
  plugins: [react(), sizeBudget()],
  worker: { format: 'es' },
  build: { target: 'es2023', chunkSizeWarningLimit: 700 },
  // Without the worker named here its packages are found late, and the page reloads under the user.
  optimizeDeps: { entries: ['index.html', 'src/host/worker.ts'] },
  // A busy machine is no failing test: what hangs is found all the same, a minute later.
  test: { include: ['src/**/*.test.ts', 'e2e/browser/*.test.ts'], testTimeout: 60_000 },
})
