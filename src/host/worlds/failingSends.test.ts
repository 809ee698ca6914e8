import { expect, test } from 'vitest'
import { LocalHost } from '#host/localHost.ts'
import { emptyScenario } from '#scenario/editScenario.ts'
import { parseScenario } from '#scenario/parseScenario.ts'
import { bobIs, run, told } from './twoInARoom.test-support.ts'

test('S8: a send that fails once costs the connection its place, once, with a close that reaches it', async () => {
  await run([
    { do: 'deadSocket', client: 'bob', times: 1 },
    { do: 'message', client: 'alice', room: 'r', text: 'hi' },
    { expect: 'socket', client: 'bob', clientEnd: 'closed', serverEnd: 'closed', code: 1011 },
    told(1),
    { expect: 'violations', laws: [] },
  ])
})

test('S6: a send that fails once makes the server as written forget somebody whose socket is open and works', async () => {
  const parsed = parseScenario({
    roomscope: 1,
    server: 'as-written',
    steps: [
      { do: 'spawn', count: 2, join: ['r'] },
      { do: 'deadSocket', client: 'c1', times: 1 },
      { do: 'broadcast', room: 'r', text: 'one' },
      { expect: 'members', room: 'r', clients: ['c2'] },
      { do: 'join', client: 'c1', room: 'r' },
      { do: 'broadcast', room: 'r', text: 'two' },
      { expect: 'received', client: 'c1', type: 'message', times: 1 },
      { expect: 'socket', client: 'c1', clientEnd: 'open', serverEnd: 'open' },
    ],
  })
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems))
  const { result, trace } = await new LocalHost(emptyScenario()).run(parsed.scenario)
  expect(trace.filter(({ kind }) => kind === 'send failed')).toHaveLength(1)
  expect(result.violations.map(({ law }) => law)).toContain('S6')
})

test('heal ends sends that would still fail', async () => {
  await run([
    { do: 'deadSocket', client: 'bob', times: 5 },
    { do: 'heal', client: 'bob' },
    { do: 'message', client: 'alice', room: 'r', text: 'hi' },
    { expect: 'received', client: 'bob', type: 'message', text: 'hi' },
    bobIs('open'),
  ])
})
