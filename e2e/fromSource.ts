import { fileURLToPath } from 'node:url'
import { runnerImport } from 'vite'

/** What the bundler finds (every specimen, say), Playwright's own loader does not: so Vite loads it. */
async function load<Module>(path: string): Promise<Module> {
  const file = fileURLToPath(new URL(path, import.meta.url))
  const { module } = await runnerImport<Module>(file, { configFile: false, logLevel: 'error' })
  return module
}

export const { catalog } = await load<typeof import('../src/specimens/catalog.ts')>(
  '../src/specimens/catalog.ts',
)
export const { flawNumber } = await load<typeof import('../src/app/gallery/galleryOrder.ts')>(
  '../src/app/gallery/galleryOrder.ts',
)
export const { LocalHost } = await load<typeof import('../src/host/localHost.ts')>(
  '../src/host/localHost.ts',
)
