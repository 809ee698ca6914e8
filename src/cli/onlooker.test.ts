import { resolve } from 'node:path'
import { Worker } from 'node:worker_threads'
import { expect, test } from 'vitest'
import { runCommand } from './cli.ts'
import { file, good, printed } from './cliRun.test-support.ts'
import type { Terminal } from './onlooker.ts'

const long = file('long.json', {
  roomscope: 1,
  name: 'long',
  settings: { heartbeatMs: 1 },
  steps: [
    { do: 'spawn', count: 50, join: ['r'] },
    { do: 'wait', ms: 86_400_000 },
  ],
})

/** What is written to a terminal, or to a file. */
function written(isTTY: boolean): Terminal & { readonly lines: string[] } {
  const lines: string[] = []
  return { isTTY, lines, write: (text: string) => lines.push(text) }
}

test('a run that takes long says how far it is on a terminal, and ends where somebody ends it', async () => {
  const terminal = written(true)
  const stopped = () => terminal.lines.length > 1
  expect(await runCommand([long], undefined, undefined, stopped, terminal)).toBe(1)
  const [first = ''] = terminal.lines
  expect(first.startsWith('\r\u001b[K')).toBe(true)
  expect(first).toMatch(/long\.json: \d+ events so far, \d+ virtual ms; Ctrl\+C ends it$/)
  expect(terminal.lines.at(-1)).toBe('\r\u001b[K')
  expect(printed.out).toContain('you stopped it after')
  expect(printed.err).toBe('')
}, 60_000)

test('of many files those after it are not run, on no thread, and that is told', async () => {
  const start = () => new Worker(resolve('scripts', 'scenarioWorker.mjs'))
  const terminal = written(false)
  let looks = 0
  const stopped = () => ++looks > 2
  const files = [long, ...Array<string>(9).fill(long), good]
  expect(await runCommand(files, { most: 2, start }, undefined, stopped, terminal)).toBe(1)
  expect(printed.err).toMatch(/^You ended it: \d of 11 files were run\.$/m)
  expect(terminal.lines).toEqual([])
}, 60_000)
