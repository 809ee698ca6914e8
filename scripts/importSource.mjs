import { fileURLToPath } from 'node:url'
import { createRunnableDevEnvironment, resolveConfig } from 'vite'

/**
 * Imports a module of `src` as it is; what it imports later, when it needs it, is imported then. Node
 * 20 cannot load TypeScript by itself; Vite can, and is here already. (Its `runnerImport` takes no
 * import that comes later.)
 */
export async function importSource(path) {
  const config = await resolveConfig(
    {
      configFile: false,
      logLevel: 'error',
      environments: {
        inline: {
          consumer: 'server',
          dev: { moduleRunnerTransform: true },
          resolve: { external: true, mainFields: [], conditions: ['node', 'module-sync'] },
        },
      },
    },
    'serve',
  )
  const environment = createRunnableDevEnvironment('inline', config, {
    runnerOptions: { hmr: { logger: false } },
    hot: false,
  })
  await environment.init()
  return environment.runner.import(fileURLToPath(new URL(`../src/${path}`, import.meta.url)))
}
