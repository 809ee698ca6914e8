import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { runCommand } from '#cli/cli.ts'
import { folder, lines, printed } from '#cli/cliRun.test-support.ts'
import { expectPlain, fuzzRuns, spoilt, withBitsTurned } from '#kernel/fuzz.test-support.ts'
import { anyScenarioText } from './fuzzFiles.test-support.ts'

const bytes = new TextEncoder().encode(anyScenarioText)
const content = fc.oneof(
  spoilt(anyScenarioText),
  withBitsTurned(bytes),
  fc.nat(bytes.length).map((end) => bytes.slice(0, end)),
  anyValueChanged(),
)

/** One value somewhere in it is another one. */
function anyValueChanged(): fc.Arbitrary<string> {
  const value = fc.oneof(fc.jsonValue(), fc.constantFrom(1e308, -1, 5e-324, 2 ** 53, '\u001b[2J\n'))
  return fc.tuple(fc.nat(), value).map(([at, changed]) => {
    let places = 0
    JSON.parse(anyScenarioText, (_key, one) => {
      places++
      return one
    })
    let seen = 0
    const other = JSON.parse(anyScenarioText, (_key, one) =>
      seen++ === at % (places - 1) ? changed : one,
    )
    return JSON.stringify(other)
  })
}

/** A crowd takes long, and is none of what is looked for here. */
function isSmall(text: string | Uint8Array): boolean {
  const whole = typeof text === 'string' ? text : new TextDecoder().decode(text)
  return !/"(count|ms|heartbeatMs|latencyMs|bytesPerMs)":\[?\d{6}/.test(whole)
}

test('whatever a file holds, it is run or said to be invalid with its place, and forges no line', async () => {
  const path = join(folder, 'spoilt.json')
  await fc.assert(
    fc.asyncProperty(content, async (found) => {
      fc.pre(isSmall(found))
      writeFileSync(path, found)
      const status = await runCommand([path])
      expect([0, 1, 2]).toContain(status)
      expect(printed.err).toBe('')
      expectPlain(printed.out)
      expect(lines().filter((line) => /^\d+ pass/.test(line))).toEqual([])
      const told = lines().slice(1)
      if (status === 2) expect(told.some((line) => /^ +\$.*: found /.test(line))).toBe(true)
      printed.out = ''
    }),
    fuzzRuns(80),
  )
})
