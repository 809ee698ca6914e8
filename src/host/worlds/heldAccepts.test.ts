import { expect, test } from 'vitest'
import { LocalHost } from '#host/localHost.ts'
import { emptyScenario } from '#scenario/editScenario.ts'
import { parseScenario } from '#scenario/parseScenario.ts'

/** alice is in the room r; bob comes, and the server's accept of him is held. */
async function run(steps: readonly object[], server = 'reference') {
  const parsed = parseScenario({
    roomscope: 1,
    server,
    settings: { echo: server === 'as-written' },
    steps: [
      { do: 'connect', client: 'alice' },
      { do: 'join', client: 'alice', room: 'r' },
      { do: 'connect', client: 'bob', path: '/ws/room/r' },
      { do: 'hold', client: 'bob', what: 'accept', now: true },
      { expect: 'socket', client: 'bob', clientEnd: 'connecting', serverEnd: 'connecting' },
      { expect: 'members', room: 'r', clients: ['alice'] },
      ...steps,
    ],
  })
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems))
  const { result } = await new LocalHost(emptyScenario()).run(parsed.scenario)
  expect(result.expectations.filter(({ ok }) => !ok)).toEqual([])
  expect(result.refused).toEqual([])
  return [...new Set(result.violations.map(({ law }) => law))]
}

const release = { do: 'release', client: 'bob' }
const only = { expect: 'members', room: 'r', clients: ['alice'] }
const closed = { expect: 'socket', client: 'bob', clientEnd: 'closed', serverEnd: 'closed' }

test.each(['close', 'drop'])('a %s comes past a held accept', async (end) => {
  expect(await run([{ do: end, client: 'bob' }, release, closed, only])).toEqual([])
})

test('as written, the endpoint finds out at its first read, and cleans up', async () => {
  expect(await run([{ do: 'drop', client: 'bob' }, release, closed, only], 'as-written')).toEqual(
    [],
  )
})

test('an accept that fails leaves nothing behind, and is nobody’s failure', async () => {
  const fails = { ...release, what: 'accept', fails: true }
  expect(await run([fails, { ...closed, code: 1006 }, only])).toEqual([])
  // There is nothing that could fail any more.
  const inRoom = { expect: 'members', room: 'r', clients: ['alice', 'bob'] }
  expect(await run([release, inRoom, fails, inRoom])).toEqual([])
})

test('a restart, a removed room and a revoke come past it', async () => {
  expect(await run([{ do: 'restart' }, { expect: 'empty' }, release])).toEqual([])
  expect(await run([{ do: 'removeRoom', room: 'r' }, release])).toEqual([])
  const revoke = { do: 'revoke', client: 'bob', room: 'r' }
  expect(await run([revoke, release, { ...closed, code: 1008 }, only])).toEqual([])
})

test('heal lets it go', async () => {
  const inRoom = { expect: 'members', room: 'r', clients: ['alice', 'bob'] }
  expect(await run([{ do: 'heal', client: 'bob' }, inRoom])).toEqual([])
})
