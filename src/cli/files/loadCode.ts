import { readFile, stat } from 'node:fs/promises'
import { builtinModules, createRequire } from 'node:module'
import { dirname, join, relative, resolve } from 'node:path'
import type * as Rolldown from 'rolldown'
import type { Brought } from '#scenario/brought.ts'
import type { CodeFile, Imports, OwnFile } from './codeFile.ts'

const builtin = new Set(builtinModules.flatMap((name) => [name, `node:${name}`]))
const imported = /(?:\bfrom|\bimport)\s*['"]([^'"\n]+)['"]|\brequire\(\s*['"]([^'"\n]+)['"]\s*\)/g
const entry = '\0roomscope-import'

/** Loads when it is called, whatever has loaded this file. */
const load = createRequire(import.meta.url)

/**
 * Reads a server of somebody's own: the file as it is, the files of one's own that it imports, as they are
 * too, and the packages, each bundled into one text; all of it is evaluated anew for each world. What cannot
 * be had is told when it is asked for. Rejects when the file cannot be read.
 */
export async function loadCode(named: string): Promise<CodeFile> {
  const path = resolve(named)
  const source = await readFile(path, 'utf8')
  const files: Record<string, OwnFile> = {}
  let before = linesOf(source)
  const read = async (at: string, text: string): Promise<Imports> => {
    const imports = await importsOf(at, text)
    for (const own of Object.values(imports.own)) {
      if (own === path || files[own]) continue
      const inner = await readFile(own, 'utf8')
      const name = relative(process.cwd(), own)
      // It stands there before what it imports is read, which may import it in turn.
      files[own] = { source: inner, name, before, own: {}, modules: {} }
      before += linesOf(inner)
      files[own] = { ...files[own], ...(await read(own, inner)) }
    }
    return imports
  }
  return { source, name: named, ...(await read(path, source)), files }
}

function linesOf(text: string): number {
  return text.split('\n').length
}

/** What a file imports: its own are those that are named from where it stands. */
async function importsOf(path: string, source: string): Promise<Imports> {
  const own: Record<string, string> = {}
  const modules: Record<string, Imports['modules'][string]> = {}
  const names = new Set(
    [...source.matchAll(imported)].map(([, name, other]) => name ?? other ?? ''),
  )
  for (const name of names) {
    if (builtin.has(name) || name === 'ws') continue
    const found = name.startsWith('.') ? await ownPath(resolve(dirname(path), name)) : null
    if (found === null) modules[name] = await bundled(name, path)
    else own[name] = found
  }
  return { own, modules }
}

const extensions = ['', '.ts', '.tsx', '.mts', '.cts', '.js', '.jsx', '.mjs', '.cjs', '.json']

/** The file that an import names, which may leave out how it ends, or name what it will be compiled to. */
async function ownPath(path: string): Promise<string | null> {
  const asSource = path.replace(/\.([mc]?)js(x?)$/, '.$1ts$2')
  const names = [path, asSource].flatMap((one) => extensions.map((end) => `${one}${end}`))
  for (const one of [...names, ...extensions.map((end) => join(path, `index${end}`))]) {
    const found = await stat(one).catch(() => null)
    if (found?.isFile()) return one
  }
  return null
}

/** All of it as one text, for where there are no other files. Rejects when it cannot be had. */
export async function wholeCode(named: string): Promise<Brought> {
  const { source, own, modules } = await loadCode(named)
  if (Object.keys(modules).length + Object.keys(own).length === 0) return { source, name: named }
  const { code, problem } = await bundled(resolve(named), resolve(named))
  if (code === undefined) throw new Error(problem)
  return { source: code, name: named }
}

/** One module with all that it imports in turn. The bundler is fetched only when there is an import. */
async function bundled(name: string, importer: string): Promise<Imports['modules'][string]> {
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
