// Writes the types of the package, for `npm run build:package`. The compiler emits a file for each source;
// what others cannot resolve, `#room/file.ts`, becomes a path, and what no door leads to is left out.
import { spawnSync } from 'node:child_process'
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'

process.chdir(fileURLToPath(new URL('..', import.meta.url)))
const out = join('lib', 'types')
const doors = ['core', 'rooms', 'vitest', 'playwright']
rmSync(out, { recursive: true, force: true })
// It complains of types that have no name outside of their file. That matters where a door leads to them:
// the file is not emitted then.
const { stdout } = spawnSync('npx', ['tsc', '-p', 'tsconfig.package.json'], { encoding: 'utf8' })

const needed = new Set()
for (const door of doors) follow(join(out, 'doors', `${door}.d.ts`))
for (const entry of readdirSync(out, { recursive: true, withFileTypes: true })) {
  const path = join(entry.parentPath, entry.name)
  if (entry.isFile() && !needed.has(path)) rmSync(path)
}

function follow(path) {
  if (needed.has(path)) return
  needed.add(path)
  if (!existsSync(path)) throw new Error(`${path} was not emitted:\n${stdout}`)
  const text = readFileSync(path, 'utf8')
  const specifier = /(\bfrom |\bimport |\bimport\()(['"])((?:#|\.)[^'"]+)\2/g
  const written = text.replaceAll(specifier, (_whole, before, quote, named) => {
    const target = named.startsWith('#') ? join(out, named.slice(1)) : join(dirname(path), named)
    follow(target.replace(/\.ts$/, '.d.ts'))
    const to = relative(dirname(path), target).replace(/\.ts$/, '.js')
    return `${before}${quote}${to.startsWith('.') ? to : `./${to}`}${quote}`
  })
  writeFileSync(path, written)
}
