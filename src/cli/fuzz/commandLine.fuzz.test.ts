import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { runCommand } from '#cli/cli.ts'
import { file, folder, good, invalid, printed } from '#cli/cliRun.test-support.ts'
import { open } from '#cli/open.ts'
import { proveCommand } from '#cli/prove/prove.ts'
import { searchCommand as search } from '#cli/search/searchCli.ts'
import { expectPlain, fuzzRuns, spoilt, strangeText } from '#kernel/fuzz.test-support.ts'
import { anyCode, anyScenarioText } from './fuzzFiles.test-support.ts'

const scenario = file('any.json', anyScenarioText)
const code = file('mine.ts', anyCode)
const kept = [good, scenario, invalid, code]
const before = kept.map((path) => readFileSync(path, 'utf8'))

const place = fc.oneof(
  fc.constantFrom(...kept, folder, '', '-', '/dev/null', '/proc/x/y', '/proc/self/mem'),
  fc.constantFrom('none.json', 'a\0b.json', 'x'.repeat(5000), '[', '{a,b', '!(x)', '**/\u001b*'),
  strangeText.map((text) => join(folder, `new-${text}`.replaceAll('\0', ''), 'out.json')),
)
const word = fc.oneof(
  fc.constantFrom('--server', '--seed', '--json', '--trace', '--junit', '--help', '--out'),
  fc.constantFrom('--runs', '--orders', '--no-browser', '-h', '--', '-', '--=', '--json=x'),
  fc.constantFrom('--__proto__', '--toString', '--sed', '-json', '--server=', '--seed=0x10'),
  fc.constantFrom('reference', 'as-written', 'echo', '7', '-1', '1e3', '4294967295', '99999999999'),
  place,
  spoilt('--server reference'),
)
const argv = fc.array(word, { maxLength: 6 })

/** What is written to a name without a folder goes where all of it is thrown away. */
const here = process.cwd()
beforeAll(() => process.chdir(folder))
afterAll(() => process.chdir(here))

/** Asked to write onto a file that is not read, it does: it may be the report of before. */
function isAskedToWrite(given: readonly string[], path: string): boolean {
  const at = given.indexOf(path)
  if (at < 1 || given.lastIndexOf(path) !== at || given.includes(folder)) return false
  return ['--trace', '--junit', '--out'].includes(given[at - 1] ?? '')
}

/** Whatever was asked, it ends, with a status that is documented, words that can be read, and every file that is read as it was. */
async function expectAnswer(
  given: readonly string[],
  answered: Promise<number | null>,
): Promise<void> {
  const status = await answered
  expect([0, 1, 2, null]).toContain(status)
  if (status === 2) expectPlain(printed.err + printed.out)
  else if (printed.err !== '') expectPlain(printed.err)
  for (const [at, path] of kept.entries()) {
    if (isAskedToWrite(given, path)) writeFileSync(path, before[at] ?? '')
    expect(readFileSync(path, 'utf8')).toBe(before[at])
  }
  printed.err = ''
  printed.out = ''
}

test('whatever stands on the command line of the runner, it ends with a sentence, and no file that is read is lost', async () => {
  await fc.assert(
    fc.asyncProperty(argv, async (given) => expectAnswer(given, runCommand(given))),
    fuzzRuns(60),
  )
})

test('nor on that of the other commands', async () => {
  const noThread = () => {
    throw new Error('none is started')
  }
  const serve = () => Promise.reject(new Error('nothing is served'))
  const rest = argv.map((given) => ['--runs', '1', '--out', join(folder, 'found.json'), ...given])
  await fc.assert(
    fc.asyncProperty(argv, rest, async (given, forSearch) => {
      const named = given.filter((one) => existsSync(one))
      await expectAnswer(forSearch, search(forSearch))
      if (named.length === 0) {
        await expectAnswer(given, proveCommand(given, { most: 1, start: noThread }))
      }
      if (named.length === 0) await expectAnswer(given, open(given, serve))
    }),
    fuzzRuns(40),
  )
})
