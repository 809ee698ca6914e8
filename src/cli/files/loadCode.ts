import { readFile } from 'node:fs/promises'
import { builtinModules, createRequire } from 'node:module'
import { dirname, resolve } from 'node:path'
import type * as Rolldown from 'rolldown'
import type { Brought } from '#scenario/brought.ts'
import type { CodeFile } from './codeFile.ts'

const builtin = new Set(builtinModules.flatMap((name) => [name, `node:${name}`]))
const imported = /(?:\bfrom|\bimport)\s*['"]([^'"\n]+)['"]/g
const entry = '\0roomscope-import'

/** Loads when it is called, whatever has loaded this file. */
const load = createRequire(import.meta.url)

/**
 * Reads a server of somebody's own: the file as it is, and what it imports, each bundled into one text,
 * so that all of it is evaluated anew for each world. What cannot be had is told when it is asked for.
 * Rejects when the file cannot be read.
 */
export async function loadCode(named: string): Promise<CodeFile> {
  const path = resolve(named)
  const source = await readFile(path, 'utf8')
  const names = [...source.matchAll(imported)].map(([, name = '']) => name)
  const others = [...new Set(names)].filter((name) => !builtin.has(name) && name !== 'ws')
  const modules: Record<string, CodeFile['modules'][string]> = {}
  for (const name of others) modules[name] = await bundled(name, path)
  return { source, name: named, modules }
}

/** All of it as one text, for where there are no other files. Rejects when it cannot be had. */
export async function wholeCode(named: string): Promise<Brought> {
  const { source, modules } = await loadCode(named)
  if (Object.keys(modules).length === 0) return { source, name: named }
  const { code, problem } = await bundled(resolve(named), resolve(named))
  if (code === undefined) throw new Error(problem)
  return { source: code, name: named }
}

/** One module with all that it imports in turn. The bundler is fetched only when there is an import. */
async function bundled(name: string, importer: string): Promise<CodeFile['modules'][string]> {
  const { rolldown }: typeof Rolldown = load('rolldown')
  const text = JSON.stringify(name)
  try {
    const bundle = await rolldown({
      input: entry,
      cwd: dirname(importer),
      platform: 'node',
      logLevel: 'silent',
      external: (id) => builtin.has(id),
      plugins: [
        {
          name: 'roomscope-import',
          resolveId(id, from) {
            if (id === entry) return id
            return from === entry ? this.resolve(id, importer, { skipSelf: true }) : null
          },
          load: (id) =>
            id === entry
              ? `import * as all from ${text}\nexport * from ${text}\nexport default all.default`
              : null,
        },
      ],
    })
    const { output } = await bundle.generate({ format: 'cjs', codeSplitting: false })
    return { code: output[0].code }
  } catch (error) {
    return { problem: (error as Error).message.split('\n').slice(0, 2).join(' ') }
  }
}
