import { cpSync } from 'node:fs'
import { defineConfig, type Plugin } from 'vite'

/** Each is a file of the package: what others import, its command, and the threads that this starts. */
const doors = [
  'bin',
  'core',
  'playwright',
  'rooms',
  'runProcess',
  'runThread',
  'searchThread',
  'vitest',
]

/** The page as it was built before, beside what serves it. */
function copyPage(): Plugin {
  return { name: 'copy-page', closeBundle: () => cpSync('dist', 'lib/page', { recursive: true }) }
}

/**
 * The package for Node: what it needs is in it, for it starts faster so, but for what a project has of
 * its own, and the bundler, which few commands need.
 */
export default defineConfig({
  publicDir: false,
  plugins: [copyPage()],
  ssr: { noExternal: true, external: ['@playwright/test', 'rolldown', 'vitest'] },
  build: {
    ssr: true,
    outDir: 'lib',
    target: 'node20',
    sourcemap: true,
    license: { fileName: 'LICENSES.md' },
    rolldownOptions: {
      input: Object.fromEntries(doors.map((door) => [door, `src/doors/${door}.ts`])),
      output: { entryFileNames: '[name].js', chunkFileNames: 'chunks/[name]-[hash].js' },
    },
  },
})
