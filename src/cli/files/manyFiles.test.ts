import { mkdirSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { Worker } from 'node:worker_threads'
import { expect, test } from 'vitest'
import { runCommand } from '#cli/cli.ts'
import { bad, file, folder, good, invalid, lines, printed } from '#cli/cliRun.test-support.ts'
import { scenarioFiles } from './scenarioFiles.ts'

const start = () => new Worker(resolve('scripts', 'scenarioWorker.mjs'))

test('of many files the worst decides the status', async () => {
  expect(await runCommand([good, bad])).toBe(1)
  expect(await runCommand([bad, invalid, good])).toBe(2)
})

test('a folder stands for the files in it, and many files end in a summary, failures last', async () => {
  expect(await runCommand(['scenarios'])).toBe(0)
  expect(lines().at(-1)).toMatch(/^\d+ pass, 0 fail, 0 invalid$/)
  printed.out = ''
  expect(await runCommand([bad, good, invalid])).toBe(2)
  expect(lines().at(-1)).toBe('1 pass, 1 fail, 1 invalid')
  const words = ['pass ', 'expected ["r"]', 'found "jion"', '1 pass, 1 fail']
  const places = words.map((word) => printed.out.indexOf(word))
  expect(places).toEqual([...places].sort((a, b) => a - b))
})

test('a glob and a folder in a folder; in order by name; packages are left alone', async () => {
  for (const [path, name] of [
    ['deep/b', 'one'],
    ['deep/a', 'two'],
    ['deep/node_modules/x', 'package'],
  ] as const) {
    mkdirSync(join(folder, path), { recursive: true })
    file(`${path}/${name}.json`, { roomscope: 1, name, steps: [] })
  }
  const names = () => lines().map((line) => JSON.parse(line).name)
  expect(await runCommand([join(folder, 'deep', '**', '*.json'), '--json'])).toBe(0)
  expect(names()).toEqual(['two', 'one'])
  printed.out = ''
  expect(await runCommand([join(folder, 'deep'), '--json'])).toBe(0)
  expect(names()).toEqual(['two', 'one'])
})

test('a file whose name looks like a glob is a file', async () => {
  expect(await runCommand([file('[a]{b}.json', { roomscope: 1, steps: [] })])).toBe(0)
})

test('on many threads the output is what it is on one, in the order of the files', async () => {
  const long = file('long.json', { roomscope: 1, steps: [{ do: 'spawn', count: 60, join: ['r'] }] })
  const argv = [long, bad, 'scenarios', invalid, good, '--json']
  expect(await runCommand(argv)).toBe(2)
  const onOne = printed.out
  printed.out = ''
  expect(await runCommand(argv, { most: 3, start })).toBe(2)
  expect(printed.out).toBe(onOne)
}, 120_000)

test('a thread that a file breaks is told of, and the files after it are run', async () => {
  let started = 0
  const breaking = () => {
    started++
    return started === 1 ? new Worker('throw new Error("broke")', { eval: true }) : start()
  }
  expect(await runCommand(Array(8).fill(good), { most: 2, start: breaking })).toBe(2)
  expect(printed.out).toContain('could not be run to its end: broke')
  expect(lines().at(-1)).toBe('7 pass, 0 fail, 1 invalid')
}, 120_000)

test('looking for files ends by itself, and says that not all was seen', async () => {
  expect(await scenarioFiles(['scenarios'], AbortSignal.abort())).toBeNull()
})
