import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, beforeEach, vi } from 'vitest'

/** What the command has printed in this test. */
export const printed = { out: '', err: '' }

/** A folder that goes with the test file. */
export const folder = mkdtempSync(join(tmpdir(), 'roomscope-'))

beforeEach(() => {
  printed.out = ''
  printed.err = ''
  vi.spyOn(process.stdout, 'write').mockImplementation((text) => {
    printed.out += text
    return true
  })
  vi.spyOn(process.stderr, 'write').mockImplementation((text) => {
    printed.err += text
    return true
  })
})

afterEach(() => {
  vi.restoreAllMocks()
})

afterAll(() => rmSync(folder, { recursive: true }))

/** The lines of the output. */
export const lines = () => printed.out.trimEnd().split('\n')

/** A file of the folder, by its path. */
export function file(name: string, content: unknown): string {
  const path = join(folder, name)
  writeFileSync(path, typeof content === 'string' ? content : JSON.stringify(content))
  return path
}

export const steps = [
  { do: 'connect', client: 'alice' },
  { expect: 'rooms', rooms: [] },
]

export const good = file('good.json', { roomscope: 1, name: 'good', steps })
export const bad = file('bad.json', {
  roomscope: 1,
  name: 'bad <&">\u0001 name',
  steps: [{ expect: 'rooms', rooms: ['r'] }],
})
export const invalid = file('invalid.json', { roomscope: 1, steps: [{ do: 'jion' }] })
