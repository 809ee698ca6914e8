import { gzipSync } from 'node:zlib'
import fc from 'fast-check'
import { beforeEach, expect, test } from 'vitest'
import { LocalHost } from '#host/localHost.ts'
import { expectPlain, fuzzRuns, spoilt } from '#kernel/fuzz.test-support.ts'
import { emptyScenario, scenarioToJson } from '#scenario/editScenario.ts'
import { parseScenario } from '#scenario/parseScenario.ts'
import { createLab, type Lab } from '#store/lab.ts'
import { traceVersion } from '#trace/traceVersion.ts'
import { en } from '#words/en/en.ts'
import { toldWords } from '#words/said.ts'
import { openFile } from './openFile.ts'
import { openHash } from './openHash.ts'
import { linkOf } from './shareLink.ts'

const parsed = parseScenario({
  roomscope: 1,
  name: 'two talk',
  steps: [
    { do: 'spawn', count: 2, prefix: 'p', join: ['r'] },
    { do: 'message', client: 'p1', room: 'r', text: 'hi' },
    { expect: 'members', room: 'r', clients: ['p1', 'p2'] },
  ],
})
if (!parsed.ok) throw new Error('it can be read')
const { scenario } = parsed
const run = await new LocalHost(emptyScenario()).run(scenario)
const traceText = JSON.stringify({ roomscope: 1, scenario, traceVersion, trace: run.trace })
const link = await linkOf(
  { scenario, shown: { playhead: 9, pane: 'code', chosen: 3 } },
  'http://x/',
)
const hash = (link ?? '').slice('http://x/'.length)

let lab: Lab
beforeEach(() => {
  lab = createLab(() => new LocalHost(emptyScenario()))
})

/** Whether it was opened or not, something is said that can be read; and what was not opened changes nothing. */
async function expectTold(opening: Promise<unknown>): Promise<void> {
  const { scenario: before, trace } = lab.store.getState()
  lab.store.setState({ notice: null })
  const opened = await opening
  const now = lab.store.getState()
  expect(now.status).toBe('ready')
  if (now.notice) expectPlain(toldWords(en, now.notice))
  if (opened !== false) return
  expect(now.notice?.tone).toBe('error')
  expect([now.scenario, now.trace]).toEqual([before, trace])
}

const isSmall = (text: string) => !/"(count|ms|heartbeatMs|latencyMs)":\[?\d{5}/.test(text)
const anyEvent = fc.oneof(
  fc.jsonValue(),
  fc.record({ seq: fc.jsonValue(), kind: fc.constantFrom('sent', 'many', 'belief', 'maps') }),
)
const strangeTrace = fc.oneof(fc.array(anyEvent, { maxLength: 5 }), fc.jsonValue()).map((trace) => {
  return JSON.stringify({ roomscope: 1, scenario, traceVersion, trace })
})

test('whatever file is dropped, a scenario or a trace, it is opened or said why not, and nothing is lost', async () => {
  const text = fc.oneof(spoilt(traceText), spoilt(scenarioToJson(scenario)), strangeTrace)
  const name = fc.constantFrom('a.json', 'a\u001b[2J.json', '', '\u202etxt.exe')
  await fc.assert(
    fc.asyncProperty(text, name, async (content, called) => {
      fc.pre(isSmall(content))
      await expectTold(openFile(lab, new File([content], called)))
    }),
    fuzzRuns(60),
  )
})

test('whatever became of a link, it opens what it was made of or is said to be damaged', async () => {
  const name = scenario.name
  await fc.assert(
    fc.asyncProperty(spoilt(hash), async (found) => {
      fc.pre(found.startsWith('#scenario='))
      await expectTold(openHash(lab, found))
      const { scenario: now, notice } = lab.store.getState()
      if (notice?.tone !== 'error' && notice !== null) expect(now.name).toBe(name)
    }),
    fuzzRuns(80),
  )
})

test('nor does one that was made by hand with anything in it', async () => {
  const inside = fc.oneof(
    spoilt(`9 code 3 ${scenarioToJson(scenario)}`),
    fc.string({ unit: 'binary', maxLength: 40 }),
  )
  const version = fc.constantFrom('3', '4')
  await fc.assert(
    fc.asyncProperty(inside, version, async (packed, which) => {
      fc.pre(isSmall(packed))
      const made = `#scenario=${which}.${gzipSync(packed).toString('base64url')}`
      await expectTold(openHash(lab, made))
    }),
    fuzzRuns(60),
  )
})
