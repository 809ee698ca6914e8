import { fileURLToPath } from 'node:url'
import { build, type Plugin, type Rolldown } from 'vite'

const name = 'virtual:sandbox-script'
const entry = fileURLToPath(new URL('../src/host/sandbox/sandboxWorker.ts', import.meta.url))

/**
 * Gives `virtual:sandbox-script`, in development and in a build alike: the worker that runs code which
 * was brought, as one text, for it starts within a page that can fetch nothing.
 */
export function sandboxScript(): Plugin {
  return {
    name: 'sandbox-script',
    resolveId: (id) => (id === name ? `\0${name}` : undefined),
    async load(id) {
      if (id !== `\0${name}`) return
      const { code, moduleIds } = await bundled()
      for (const file of moduleIds) if (!file.startsWith('\0')) this.addWatchFile(file)
      return `export const script = ${JSON.stringify(code)}`
    },
  }
}

async function bundled(): Promise<Rolldown.OutputChunk> {
  const built = await build({
    configFile: false,
    logLevel: 'silent',
    root: fileURLToPath(new URL('..', import.meta.url)),
    publicDir: false,
    build: { write: false, target: 'es2023', lib: { entry, formats: ['iife'], name: 'sandbox' } },
  })
  const [output] = built as Rolldown.RolldownOutput[]
  if (!output) throw new Error('the worker of the sandbox was not built')
  return output.output[0]
}
