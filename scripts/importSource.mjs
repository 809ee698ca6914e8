import { fileURLToPath } from 'node:url'
import { createRunnableDevEnvironment, resolveConfig } from 'vite'

/**
 * Imports a module of `src` as it is; what it imports later, when it needs it, is imported then. Node
 * 20 cannot load TypeScript by itself; Vite can, and is here already. (Its `runnerImport` takes no
 * import that comes later.)
 */
export async function importSource(path) {
  const { runner } = await sourceEnvironment()
  return runner.import(fileURLToPath(new URL(`../src/${path}`, import.meta.url)))
}

/** What modules of `src` are imported in; `plugins` may change them on their way. */
export async function sourceEnvironment(plugins = []) {
  const config = await resolveConfig(
    {
      configFile: false,
      logLevel: 'error',
      plugins,
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
  return environment
}
