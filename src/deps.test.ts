import { execFileSync, spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { describe, expect, test } from 'vitest'
import { deps, onlyIn } from './deps.ts'

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
  const pattern = /(?:from\s+|import\s+|import\s*\(\s*|new URL\(\s*)'([^']+)'/g
  return [...text.matchAll(pattern)].map(([, specifier]) => specifier ?? '')
}

function packageOf(specifier: string): string {
  const parts = specifier.split('/')
  return specifier.startsWith('@') ? parts.slice(0, 2).join('/') : (parts[0] ?? '')
}

/** What runs in Node alone. */
const inNode = [
  'cli.ts',
  'cliArguments.ts',
  'cliWorker.ts',
  'readText.ts',
  'runFiles.ts',
  'scenarioFiles.ts',
  'writeTrace.ts',
].map((name) => join('src', 'host', name))

/** What is wrong with an import of a file in a room, or null. */
function complaint(room: Room, path: string, specifier: string): string | null {
  if (specifier.startsWith('./')) return null
  if (specifier.startsWith('..')) return 'leaves its folder; write #room/file.ts'
  if (specifier.startsWith('#')) {
    const other = specifier.slice(1).split('/')[0] ?? ''
    return other === room || of(room).rooms.includes(other) ? null : `may not import ${other}`
  }
  if (specifier.startsWith('node:')) {
    return inNode.includes(path) ? null : 'may not import Node'
  }
  const name = packageOf(specifier)
  const keeper = onlyIn[name]
  if (keeper !== undefined && join(keeper) !== path) return `only ${keeper} may import ${name}`
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

  test('the pattern imports nothing, and a client knows neither server nor rooms', () => {
    expect([...deps.rooms.rooms, ...deps.rooms.packages]).toEqual([])
    expect(deps.client.rooms).not.toContain('server')
    expect(deps.client.rooms).not.toContain('rooms')
    expect([...deps.views.rooms].sort()).toEqual(['kernel', 'scenario', 'store', 'trace'])
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

  test('below host nothing rolls real dice or reads a real clock', () => {
    const core = rooms.filter((room) => of(room).floor < deps.host.floor)
    const files = core.flatMap((room) => sourcesOf(join('src', room)))
    const found = files
      .filter((path) => !/\.test(-support)?\.tsx?$/.test(path))
      .filter((path) => /Math\.random|Date\.now|new Date\b/.test(readFileSync(path, 'utf8')))
    expect(found).toEqual([])
  })

  test('what must not know the DOM is compiled without it', () => {
    const core = JSON.parse(readFileSync('tsconfig.core.json', 'utf8'))
    const below = rooms.filter((room) => of(room).floor < deps.host.floor)
    expect([...core.include].sort()).toEqual(below.map((room) => `src/${room}`).sort())
    expect(core.compilerOptions.lib).toEqual(['ES2023'])
  })
})

describe('the lint rule', () => {
  test('is the one that is written from the table: npm run walls', () => {
    expect(() => execFileSync('node', ['scripts/walls.mjs', '--check'])).not.toThrow()
  })

  test.each([
    ['client', "import { RoomServer } from '#server/roomServer.ts'", 'server'],
    ['client', "import type { Room } from '#rooms/room.ts'", 'rooms'],
    ['views', "import { Simulation } from '#simulation/simulation.ts'", 'simulation'],
    ['kernel', "import { fold } from '#trace/fold.ts'", 'trace'],
    ['rooms', "import { assert } from '#kernel/assert.ts'", 'kernel'],
    ['rooms', "import * as z from 'zod/mini'", 'zod'],
    ['network', "import { Server } from 'mock-socket'", 'mock-socket'],
    ['simulation', "import { store } from '../store/store.ts'", '../'],
  ])('in %s refuses: %s', (room, line) => {
    expect(lint(room, `${line}\n`)).toContain('noRestrictedImports')
  })

  test('lets through what the table lets through', () => {
    const line = "import { assert } from '#kernel/assert.ts'\n\nassert(true, 'it holds')\n"
    const said = lint('trace', line)
    expect(said).toContain('Checked 2 files')
    expect(said).not.toContain('noRestrictedImports')
  })
})

/** What Biome says of such a file in a room: in a house of its own, with our walls. */
function lint(room: string, text: string): string {
  const house = mkdtempSync(join(tmpdir(), 'roomscope-walls-'))
  const { vcs: _, files: __, ...walls } = JSON.parse(readFileSync('biome.json', 'utf8'))
  mkdirSync(join(house, 'src', room), { recursive: true })
  writeFileSync(join(house, 'biome.json'), JSON.stringify(walls))
  writeFileSync(join(house, 'src', room, 'trial.ts'), text)
  const biome = resolve('node_modules', '.bin', 'biome')
  const { stdout, stderr } = spawnSync(biome, ['lint', '--colors=off', '.'], { cwd: house })
  rmSync(house, { recursive: true })
  return `${stdout}${stderr}`
}
