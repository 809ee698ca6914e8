// Reads a server of somebody's own for `--server FILE` and `npm run prove`: the file as it is, and what
// it imports, each bundled into one text, so that all of it is evaluated anew for each world.
import { readFile } from 'node:fs/promises'
import { builtinModules } from 'node:module'
import { dirname, resolve } from 'node:path'
import { build } from 'vite'

const builtin = new Set(builtinModules.flatMap((name) => [name, `node:${name}`]))
const imported = /(?:\bfrom|\bimport)\s*['"]([^'"\n]+)['"]/g

/** The file's text, its name, and the text of each module that it imports; or why one cannot be had. */
export async function loadCode(named) {
  const path = resolve(named)
  const source = await readFile(path, 'utf8')
  const names = [...source.matchAll(imported)].map(([, name]) => name)
  const others = [...new Set(names)].filter((name) => !builtin.has(name) && name !== 'ws')
  const modules = {}
  for (const name of others) modules[name] = await bundled(name, path)
  return { source, name: named, modules }
}

/** All of it as one text, for where there are no other files. */
export async function wholeCode(named) {
  const { source, modules } = await loadCode(named)
  const isAlone = Object.keys(modules).length === 0
  const { code } = isAlone ? { code: source } : await bundled(resolve(named), resolve(named))
  return { source: code, name: named }
}

async function bundled(name, importer) {
  const entry = '\0roomscope-import'
  try {
    const result = await build({
      configFile: false,
      logLevel: 'silent',
      root: dirname(importer),
      ssr: { noExternal: true },
      build: {
        write: false,
        minify: false,
        ssr: true,
        rollupOptions: {
          input: entry,
          external: (id) => builtin.has(id),
          output: { format: 'cjs', codeSplitting: false },
        },
      },
      plugins: [
        {
          name: 'roomscope-import',
          enforce: 'pre',
          resolveId(id, from) {
            if (id === entry) return id
            if (from === entry) return this.resolve(id, importer, { skipSelf: true })
          },
          load(id) {
            if (id !== entry) return
            const text = JSON.stringify(name)
            return `import * as all from ${text}\nexport * from ${text}\nexport default all.default`
          },
        },
      ],
    })
    const [output] = Array.isArray(result) ? result : [result]
    return { code: output.output[0].code }
  } catch (error) {
    return { problem: error.message.split('\n').slice(0, 2).join(' ') }
  }
}
