import { gzipSync } from 'node:zlib'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { emptyScenario, withStep } from '#scenario/editScenario.ts'
import { library } from '#scenario/library/library.ts'
import { parseScenario, parseScenarioText } from '#scenario/parseScenario.ts'
import { en } from '#words/en/en.ts'
import { NotOpened, whyNotOpened } from './notOpened.ts'
import { hashCharsMax, linkCharsMax, linkOf, readHash } from './shareLink.ts'

const page = 'http://localhost/'
const atTheBeginning = { playhead: -1, pane: 'graph', chosen: null }
const hashOf = (link: string | null) => (link ?? '').slice(page.length)

test.each(library.map((entry) => [entry.name, entry] as const))(
  '“%s” goes through a link and comes out as it was',
  async (_name, entry) => {
    const parsed = parseScenario(entry)
    if (!parsed.ok) throw new Error('it can be read')
    const shown = { playhead: 41, pane: 'code', chosen: 37 }
    const carried = await readHash(hashOf(await linkOf({ scenario: parsed.scenario, shown }, page)))
    expect(parseScenarioText(carried?.text ?? '')).toEqual(parsed)
    expect(carried?.shown).toEqual(shown)
  },
)

test('a link that would be cut on its way is not made', async () => {
  let scenario = emptyScenario()
  for (let i = 0; i < 3000; i++) {
    const frame = String(Math.sin(i)).repeat(3)
    scenario = withStep(scenario, { do: 'send', client: 'alice', frame })
  }
  expect(linkCharsMax).toBe(8000)
  expect(await linkOf({ scenario, shown: atTheBeginning }, page)).toBeNull()
})

test('a hash that carries no scenario is left alone', async () => {
  for (const hash of ['', '#', '#main', '#scenari']) expect(await readHash(hash)).toBeNull()
})

test('links of versions 1, which had no playhead, 2 and 3, which had no tab, are read still', async () => {
  const packed = 'q1Yqys_PLU7OL0hVsjLUUSouSS0oVrKKjtVRykvMTVWyUsrPSVGqBQA'
  const text = expect.stringContaining('"roomscope"')
  expect(await readHash(`#scenario=1.${packed}`)).toEqual({ shown: null, text })
  const shown = { playhead: 7, pane: null, chosen: null }
  expect(await readHash(`#scenario=2.7.${packed}`)).toEqual({ shown, text })
  const packed3 = gzipSync('7 {"roomscope":1}').toString('base64url')
  expect(await readHash(`#scenario=3.${packed3}`)).toEqual({ shown, text })
})

test('a link with one bit flipped is refused, or is the same scenario still', async () => {
  const [entry] = library
  const parsed = parseScenario(entry)
  if (!parsed.ok) throw new Error('it can be read')
  const hash = hashOf(await linkOf({ scenario: parsed.scenario, shown: atTheBeginning }, page))
  const whole = await readHash(hash)
  const start = hash.indexOf('.') + 1
  for (let at = start; at < hash.length; at++) {
    const flipped = String.fromCharCode(hash.charCodeAt(at) ^ 1)
    const found = await readHash(hash.slice(0, at) + flipped + hash.slice(at + 1)).catch(
      (error: Error) => error.message,
    )
    if (typeof found === 'string') expect(found).toContain('damaged')
    else expect(found).toEqual(whole)
  }
})

test('a link that is damaged, cut short or of another version is told, and nothing else happens', async () => {
  const hash = hashOf(await linkOf({ scenario: emptyScenario(), shown: atTheBeginning }, page))
  await expect(readHash(hash.slice(0, -8))).rejects.toThrow(new NotOpened('damaged', {}))
  await expect(readHash('#scenario=')).rejects.toThrow(new NotOpened('damaged', {}))
  await expect(readHash('#scenario=1.%%%')).rejects.toThrow(new NotOpened('damaged', {}))
  await expect(readHash('#scenario=2.x.abc')).rejects.toThrow(new NotOpened('damaged', {}))
  await expect(readHash('#scenario=9.abc')).rejects.toThrow(
    new NotOpened('unknownVersion', { version: '9' }),
  )
  await expect(readHash(`#scenario=1.${'A'.repeat(hashCharsMax)}`)).rejects.toThrow(
    new NotOpened('hashTooLong', { charsMax: hashCharsMax }),
  )
  await fc.assert(
    fc.asyncProperty(fc.string(), fc.constantFrom('1.', '2.3.'), async (text, head) => {
      await readHash(`#scenario=${head}${text}`).catch((error: Error) => {
        expect(error.message).toBe('damaged')
      })
    }),
    { numRuns: 50 },
  )
})

test('a few bytes that unpack to very many are stopped at the limit', async () => {
  const bomb = new Blob([new Uint8Array(20_000_000).fill(32)]).stream()
  const packed = await new Response(
    bomb.pipeThrough(new CompressionStream('deflate-raw')),
  ).arrayBuffer()
  const hash = `#scenario=1.${Buffer.from(packed).toString('base64url')}`
  await expect(readHash(hash)).rejects.toThrow('holdsTooMuch')
})

test('why a link is not opened is said with its numbers', async () => {
  const why = await readHash('#scenario=9.abc').catch((error: unknown) => whyNotOpened(en, error))
  expect(why).toBe('it is of version 9; 1 to 4 are understood here')
  expect(whyNotOpened(en, new Error('the network is down'))).toBe('the network is down')
})
