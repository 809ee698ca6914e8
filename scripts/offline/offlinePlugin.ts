import { createHash } from 'node:crypto'
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join, sep } from 'node:path'
import type { Plugin } from 'vite'

const workerName = 'sw.js'
const worker = new URL('serviceWorker.js', import.meta.url)

/** Writes the service worker beside the built page, with the names of all that was built. */
export function offlinePlugin(): Plugin {
  return {
    name: 'offline',
    apply: 'build',
    writeBundle({ dir }) {
      if (dir === undefined) return this.error('there is no folder to write the service worker to')
      const files = filesIn(dir)
      const version = versionOf(dir, files)
      // The page is asked for by its folder.
      const names = files.map((file) => (file === 'index.html' ? '' : file))
      const text = `const version = ${JSON.stringify(version)}\nconst files = ${JSON.stringify(names)}\n`
      writeFileSync(join(dir, workerName), text + readFileSync(worker, 'utf8'))
    },
  }
}

/** All that was built, what stands in `public` included, in an order that no machine decides. */
function filesIn(dir: string): string[] {
  return readdirSync(dir, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(join(dir, sep).length))
    .map((file) => file.split(sep).join('/'))
    .filter((file) => file !== workerName)
    .sort()
}

/** Another build has another version when anything in it differs. */
function versionOf(dir: string, files: readonly string[]): string {
  const hash = createHash('sha256')
  for (const file of files)
    hash
      .update(file)
      .update('\0')
      .update(readFileSync(join(dir, file)))
  return hash.digest('hex').slice(0, 16)
}
