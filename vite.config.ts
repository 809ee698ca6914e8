import { gzipSync } from 'node:zlib'
import react from '@vitejs/plugin-react'
import type { Plugin, Rolldown } from 'vite'
import { defineConfig } from 'vitest/config'
import { contentPolicy } from './scripts/contentPolicy.ts'
import { galleryText } from './scripts/galleryText.ts'
import { linesPlugin } from './scripts/lines/linesPlugin.ts'
import { offlinePlugin } from './scripts/offline/offlinePlugin.ts'
import { sandboxScript } from './scripts/sandboxScript.ts'
import { scopedName } from './scripts/styles/scopedName.ts'

/** What may be fetched, gzipped, in kB: before the page can be used, and in all. */
const budgetKb = { 'first script': 147, worker: 99, 'all script': 1110, 'all style': 32 } as const
type Part = keyof typeof budgetKb

/** Fails a build that got too heavy. */
function sizeBudget(): Plugin {
  return {
    name: 'size-budget',
    apply: 'build',
    writeBundle(_options, bundle) {
      const files = Object.values(bundle)
      const first = firstScripts(bundle)
      const worker = workerScripts(bundle)
      for (const [part, mostKb] of Object.entries(budgetKb)) {
        const kb = gzipKb(files.filter((file) => isPart(part as Part, file, { first, worker })))
        if (kb > mostKb) this.error(`${part} is ${kb} kB gzipped; the budget is ${mostKb}`)
        this.info(`${part} is ${kb} kB gzipped; the budget is ${mostKb}`)
      }
    },
  }
}

/** What the page fetches at once: its scripts, and all that they import; not what is fetched when somebody looks. */
function firstScripts(bundle: Rolldown.OutputBundle): ReadonlySet<string> {
  const found = new Set<string>()
  const add = (fileName: string) => {
    const file = bundle[fileName]
    if (file?.type !== 'chunk' || found.has(fileName)) return
    found.add(fileName)
    file.imports.forEach(add)
  }
  const page = bundle['index.html']
  const html = page?.type === 'asset' ? String(page.source) : ''
  for (const [, fileName] of html.matchAll(/<script[^>]* src="\.\/([^"]+)"/g)) add(fileName ?? '')
  return found
}

/** What the world's worker fetches before it can answer: its script, and all that this imports. */
function workerScripts(bundle: Rolldown.OutputBundle): ReadonlySet<string> {
  const found = new Set<string>()
  const add = (fileName: string) => {
    const file = bundle[fileName]
    if (!file || found.has(fileName)) return
    found.add(fileName)
    for (const [, name] of textOf(file).matchAll(/(?:from|import)"\.\/([^"]+\.js)"/g)) {
      add(`assets/${name}`)
    }
  }
  const isEntry = (fileName: string) => fileName.startsWith('assets/worker-')
  Object.keys(bundle).filter(isEntry).forEach(add)
  return found
}

function textOf(file: Rolldown.OutputBundle[string]): string {
  return file.type === 'chunk' ? file.code : String(file.source)
}

/** Whether a file counts for a part, of which some are named. */
function isPart(
  part: Part,
  { fileName }: Rolldown.OutputBundle[string],
  { first, worker }: Record<'first' | 'worker', ReadonlySet<string>>,
): boolean {
  if (part === 'all style') return fileName.endsWith('.css')
  if (!fileName.endsWith('.js')) return false
  if (part === 'worker') return worker.has(fileName)
  return part === 'all script' || first.has(fileName)
}

function gzipKb(files: readonly Rolldown.OutputBundle[string][]): number {
  const bytes = files.map(
    (file) => gzipSync(file.type === 'chunk' ? file.code : file.source).length,
  )
  return Math.round(bytes.reduce((sum, next) => sum + next, 0) / 100) / 10
}

const all = ['src/**/*.test.ts', 'e2e/browser/*.test.ts']
/** Tests that are run once more for another manager, keep a folder until their file is over, or load the house twice. */
const apart = ['src/rooms/**/*.test.ts', 'src/cli/**/*.test.ts', 'src/host/lines/*.test.ts']

export default defineConfig({
  base: './',
  plugins: [
    linesPlugin(),
    galleryText(),
    react(),
    sandboxScript(),
    contentPolicy(),
    offlinePlugin(),
    sizeBudget(),
  ],
  css: { modules: { generateScopedName: scopedName } },
  worker: { format: 'es', plugins: () => [linesPlugin()] },
  build: {
    target: 'es2023',
    // Every browser that knows the target knows how to preload a module.
    modulePreload: { polyfill: false },
    chunkSizeWarningLimit: 800,
    // What the page begins with is one script: cut up by who shares it, it packs worse.
    rolldownOptions: {
      output: { codeSplitting: { groups: [{ name: 'page', test: /src\/app\/main\.tsx$/ }] } },
    },
  },
  // Without the worker named here its packages are found late, and the page reloads under the user.
  optimizeDeps: { entries: ['index.html', 'src/host/worker.ts'] },
  // A busy machine is no failing test: what hangs is found all the same, two minutes later.
  test: {
    setupFiles: ['scripts/gateSeed.mjs'],
    testTimeout: 120_000,
    unstubGlobals: true,
    restoreMocks: true,
    // The house is loaded once for all files of a thread: loading it for each was a third of the time.
    projects: [
      {
        extends: true,
        test: { name: 'together', include: all, exclude: apart, isolate: false },
      },
      { extends: true, test: { name: 'apart', include: apart } },
    ],
  },
})
