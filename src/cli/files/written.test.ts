import { readFileSync, symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { runCommand } from '#cli/cli.ts'
import { bad, file, folder, good, invalid, printed, steps } from '#cli/cliRun.test-support.ts'

test('the trace is written where it is asked for, and holds the scenario that was run', async () => {
  const path = join(folder, 'new', 'trace.json')
  expect(await runCommand([good, '--trace', path, '--seed', '7'])).toBe(0)
  const { roomscope, scenario, traceVersion, trace } = JSON.parse(readFileSync(path, 'utf8'))
  expect([roomscope, scenario.name, scenario.seed, traceVersion]).toEqual([1, 'good', 7, 3])
  expect(trace.map(({ seq }: { seq: number }) => seq)).toEqual([...trace.keys()])
})

test.each(['--trace', '--junit'])(
  '%s onto a file that is read is refused, and nothing is run',
  async (flag) => {
    const path = file('precious.json', { roomscope: 1, steps })
    const before = readFileSync(path, 'utf8')
    const link = join(folder, `link${flag}.json`)
    symlinkSync(path, link)
    for (const onto of [path, link, join(folder, '.', 'none', '..', 'precious.json')]) {
      printed.err = ''
      expect(await runCommand([path, flag, onto])).toBe(2)
      expect(printed.err).toBe(
        `${flag} would overwrite ${onto}, a file that is read; name another file.\n`,
      )
    }
    expect(printed.out).toBe('')
    expect(readFileSync(path, 'utf8')).toBe(before)
  },
)

test('nor onto the code of the server that is run', async () => {
  const code = file('mine.ts', 'export class M { joinRoom() {} broadcastToRoom() {} }')
  expect(await runCommand([good, '--server', code, '--trace', code])).toBe(2)
  expect(printed.err).toBe(
    `--trace would overwrite ${code}, a file that is read; name another file.\n`,
  )
})

test('--trace and --junit into one file are refused, though it is not there yet', async () => {
  const path = join(folder, 'both', 'out')
  expect(
    await runCommand([good, '--trace', path, '--junit', join(folder, 'both', '.', 'out')]),
  ).toBe(2)
  expect(printed.err).toBe(`--trace and --junit both name ${path}; name two files.\n`)
  expect(printed.out).toBe('')
})

test.each(['--trace', '--junit'])(
  '%s into a folder that cannot be made ends with a sentence',
  async (flag) => {
    for (const place of [join(good, 'x', 'y', 'out'), '/proc/x/y/out']) {
      printed.err = ''
      expect(await runCommand([good, flag, place])).toBe(2)
      expect(printed.err).toContain(`${flag} cannot be written: E`)
    }
  },
)

test('--junit: a test for each file, failures and errors with their words, escaped', async () => {
  const path = join(folder, 'reports', 'junit.xml')
  expect(await runCommand([good, bad, invalid, '--junit', path])).toBe(2)
  const xml = readFileSync(path, 'utf8')
  expect(xml).toContain('<testsuites name="roomscope" tests="3" failures="1" errors="1">')
  expect(xml).toContain('name="bad &lt;&amp;&quot;&gt;\uFFFD name"')
  expect(xml).toContain('<failure message="step 1: expected [&quot;r&quot;], found []">')
  expect(xml).toContain('<error message="$.steps[0].do: found &quot;jion&quot;')
})

test('a scenario that expects nothing passes, and says so, in the report too', async () => {
  const path = join(folder, 'reports', 'nothing.xml')
  const nothing = file('nothing.json', { roomscope: 1, steps: [{ do: 'connect', client: 'a' }] })
  expect(await runCommand([nothing, '--junit', path])).toBe(0)
  expect(printed.out).toContain('it expects nothing')
  expect(readFileSync(path, 'utf8')).toContain('<system-out>It expects nothing.</system-out>')
  expect(await runCommand([good, '--junit', path])).toBe(0)
  expect(readFileSync(path, 'utf8')).not.toContain('system-out')
})
