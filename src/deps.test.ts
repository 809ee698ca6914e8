import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { byBundler, deps, inNode, onlyIn } from './deps.ts'

type Room = keyof typeof deps

const rooms = Object.keys(deps) as Room[]
const of = (room: Room): { floor: number; rooms: readonly string[]; packages: readonly string[] } =>
  deps[room]

function sourcesOf(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
}

/** Every specifier that a file imports: static, dynamic, types only, workers. */
function importsOf(path: string): string[] {
  const text = readFileSync(path, 'utf8')
  // An import within a text, as a template for code has it, is none.
  const pattern =
    /(?:^(?:import|export|\})[^`\n]*?from\s+|^import\s+|import\s*\(\s*|new URL\(\s*)'([^']+)'/gm
  return [...text.matchAll(pattern)].map(([, specifier]) => specifier ?? '')
}

function packageOf(specifier: string): string {
  const parts = specifier.split('/')
  return specifier.startsWith('@') ? parts.slice(0, 2).join('/') : (parts[0] ?? '')
}

/** What is wrong with an import of a file in a room, or null. */
function complaint(room: Room, path: string, specifier: string): string | null {
  if (/(^|\/)\.\.(\/|$)/.test(specifier)) return 'leaves its folder; write #room/file.ts'
  if (specifier.startsWith('./')) return null
  if (specifier.startsWith('#')) {
    const other = specifier.slice(1).split('/')[0] ?? ''
    const isBeside = of(room).packages.includes(`#${other}`)
    if (other === room || isBeside || of(room).rooms.includes(other)) return null
    return `may not import ${other}`
  }
  if (specifier.startsWith('node:')) {
    return inNode.some((file) => join(file) === path) ? null : 'may not import Node'
  }
  const name = packageOf(specifier)
  const keepers = onlyIn[name]?.map((file) => join(file))
  if (keepers && !keepers.includes(path)) return `only ${keepers.join(' and ')} may import ${name}`
  return of(room).packages.includes(name) ? null : `may not import the package ${name}`
}

describe('the house', () => {
  test('has the rooms of the table, and no other', () => {
    const folders = readdirSync('src', { withFileTypes: true })
      .filter((entry) => entry.isDirectory() && sourcesOf(join('src', entry.name)).length > 0)
      .map(({ name }) => name)
    expect(folders.sort()).toEqual([...rooms].sort())
  })

  test.each(rooms)('%s imports from floors below its own', (room) => {
    for (const other of of(room).rooms) {
      expect(of(other as Room).floor).toBeLessThan(of(room).floor)
    }
  })

  test('is drawn in ARCHITECTURE.md with these floors', () => {
    const page = readFileSync('ARCHITECTURE.md', 'utf8')
    const drawn = [...page.matchAll(/^\| (\d+) \| `(\w+)` \|/gm)].map(([, floor, room]) => [
      room,
      Number(floor),
    ])
    expect(drawn).toEqual(rooms.map((room) => [room, of(room).floor]))
  })

  test('has the files that the table makes exceptions for', () => {
    const files = rooms.flatMap((room) => sourcesOf(join('src', room)))
    const named = [...inNode, ...byBundler, ...Object.values(onlyIn).flat()].map((file) =>
      join(file),
    )
    expect(files).toEqual(expect.arrayContaining(named))
  })

  test('the pattern imports nothing, and a client knows neither server nor rooms', () => {
    expect([...deps.rooms.rooms, ...deps.rooms.packages]).toEqual([])
    expect(deps.client.rooms).not.toContain('server')
    expect(deps.client.rooms).not.toContain('rooms')
    expect([...deps.views.rooms].sort()).toEqual([
      'kernel',
      'reading',
      'scenario',
      'store',
      'trace',
      'words',
    ])
  })

  test.each(rooms)('%s imports what the table lets it, and nothing else', (room) => {
    const files = sourcesOf(join('src', room)).filter(
      (path) => !/\.test(-support)?\.tsx?$/.test(path),
    )
    const complaints = files.flatMap((path) =>
      importsOf(path).flatMap((specifier) => {
        const text = complaint(room, path, specifier)
        return text === null ? [] : [`${path} imports ${specifier}: ${text}`]
      }),
    )
    expect(files.length).toBeGreaterThan(0)
    expect(complaints).toEqual([])
  })

  test('what must not know the DOM is compiled without it', () => {
    const core = JSON.parse(readFileSync('tsconfig.core.json', 'utf8'))
    const below = rooms.filter((room) => of(room).floor < deps.host.floor)
    expect([...core.include].sort()).toEqual(below.map((room) => `src/${room}`).sort())
    expect(core.compilerOptions.lib).toEqual(['ES2023'])
  })
})
