import { readdirSync, readFileSync } from 'node:fs'
import { gzipSync } from 'node:zlib'
import react from '@vitejs/plugin-react'
import type { Plugin } from 'vite'
import { defineConfig } from 'vitest/config'

/** What the page may weigh, gzipped, in kB. The worker counts as script. */
const budgetKb = { js: 260, css: 20 } as const

/** Fails a build that got too heavy. */
function sizeBudget(): Plugin {
  return {
    name: 'size-budget',
    apply: 'build',
    closeBundle: {
      order: 'post',
      handler() {
        for (const [kind, mostKb] of Object.entries(budgetKb)) {
          const kb = gzipKb(kind)
          if (kb > mostKb)
            throw new Error(`all .${kind} is ${kb} kB gzipped; the budget is ${mostKb}`)
          process.stdout.write(`size budget: .${kind} ${kb} of ${mostKb} kB gzipped\n`)
        }
      },
    },
  }
}

function gzipKb(kind: string): number {
  const files = readdirSync('dist/assets').filter((file) => file.endsWith(`.${kind}`))
  const bytes = files.map((file) => gzipSync(readFileSync(`dist/assets/${file}`)).length)
  return Math.round(bytes.reduce((sum, next) => sum + next, 0) / 100) / 10
}

export default defineConfig({
  base: './',
  plugins: [react(), sizeBudget()],
  worker: { format: 'es' },
  build: { target: 'es2023' },
  test: { include: ['src/**/*.test.ts', 'e2e/browser/*.test.ts'] },
})
