import { beforeEach, expect, test } from 'vitest'
import { LocalHost } from '#host/localHost.ts'
import { emptyScenario } from '#scenario/editScenario.ts'
import { connectClient, dropConnection, joinRoom, killSocket } from '#store/commands/clients.ts'
import { connectHost } from '#store/commands/connectHost.ts'
import { initialState } from '#store/initialState.ts'
import { session } from '#store/session.ts'
import { store } from '#store/store.ts'
import type { TraceEvent } from '#trace/traceEvent.ts'
import { en } from '#words/en/en.ts'
import { changeWords } from '#words/said.ts'
import { changesIn } from './changes.ts'

beforeEach(() => {
  session.timeline.reset()
  store.setState(initialState(), true)
  connectHost(new LocalHost(emptyScenario()))
})

test('an event’s change is told: entries of both maps, ends of sockets, faults, replicas', async () => {
  await connectClient('alice')
  await joinRoom('alice', 'r')
  await connectClient('bob')
  await joinRoom('bob', 'r')
  await killSocket('alice')
  await dropConnection('bob')
  expect(after((event) => event.kind === 'connecting')).toEqual(['+ alice’s socket'])
  expect(after((event) => event.kind === 'opened')).toEqual([
    '→ client’s end of alice: connecting → open',
  ])
  expect(after((event) => event.kind === 'maps')).toEqual([
    '+ registered: alice',
    '+ entry of alice',
  ])
  const joins = (event: TraceEvent) =>
    event.kind === 'maps' && event.changes.some(({ map }) => map === 'room')
  expect(after(joins)).toEqual(['+ room r', '+ r lists alice', '+ alice lists r'])
  expect(after((event) => event.kind === 'belief' && event.op === 'add')).toEqual([
    '+ alice believes bob in r',
  ])
  expect(after((event) => event.kind === 'fault')).toEqual(['+ alice: dead socket'])
  const forgets = (event: TraceEvent) =>
    event.kind === 'maps' && event.changes.some(({ op }) => op === 'remove')
  expect(after(forgets)).toEqual(
    expect.arrayContaining([
      '− registered: bob',
      '− entry of bob',
      '− r lists bob',
      '− bob lists r',
    ]),
  )
  expect(after((event) => event.kind === 'sent')).toEqual([])
})

/** What the first such event changed. */
function after(isMeant: (event: TraceEvent) => boolean): string[] {
  const { trace } = store.getState()
  const changes = changesIn(trace, trace.findIndex(isMeant))
  return changes.map(({ sign, what }) => `${sign} ${changeWords(en, what)}`)
}
