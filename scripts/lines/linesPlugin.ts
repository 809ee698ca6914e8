import { readFile } from 'node:fs/promises'
import { relative, sep } from 'node:path'
import { fileURLToPath } from 'node:url'
import { type Plugin, transformWithOxc } from 'vite'
import { markLines } from './markLines.ts'

const root = fileURLToPath(new URL('../..', import.meta.url))
/** The second world begins here: all that this file imports is imported once more. */
const entry = 'src/host/lines/lineRun.ts'
/** The lines of these are told. */
const marked = /^src\/(?:rooms|server|specimens)\//
/** What both worlds share. */
const shared = /^src\/host\/lines\//
const query = '?lines'

/**
 * A second copy of the world, whose servers tell which of their lines they run. It is made of the
 * same files, asked for with `?lines`; the first copy does not know of it, and pays nothing for it.
 */
export function linesPlugin(): Plugin {
  return {
    name: 'lines',
    enforce: 'pre',
    async resolveId(source, importer, options) {
      if (!importer || !isOfSecondWorld(importer)) return null
      const found = await this.resolve(source, withoutQuery(importer), {
        ...options,
        skipSelf: true,
      })
      if (!found || found.external || found.id.includes('?')) return found
      const path = pathOf(found.id)
      const isOurs = path.startsWith('src/') && path.endsWith('.ts') && !shared.test(path)
      return isOurs ? { ...found, id: found.id + query } : found
    },
    async load(id) {
      if (!id.endsWith(query)) return null
      const file = withoutQuery(id)
      this.addWatchFile(file)
      const path = pathOf(file)
      const source = await readFile(file, 'utf8')
      const code = marked.test(path) ? markLines(source, path) : source
      return { ...(await transformWithOxc(code, file)), moduleType: 'js' }
    },
  }
}

function isOfSecondWorld(importer: string): boolean {
  return importer.endsWith(query) || pathOf(withoutQuery(importer)) === entry
}

function withoutQuery(id: string): string {
  return id.replace(/\?.*$/, '')
}

/** From the repository's root. */
function pathOf(file: string): string {
  return relative(root, file).split(sep).join('/')
}
