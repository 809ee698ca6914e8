import { beforeEach, expect, test } from 'vitest'
import { LocalHost } from '#host/localHost.ts'
import { emptyScenario } from '#scenario/editScenario.ts'
import {
  connectClient,
  dropConnection,
  joinRoom,
  makeSocketDead,
  setMemberState,
} from '#store/commands/clients.ts'
import { runScenario } from '#store/commands/runScenario.ts'
import { createLab, type Lab } from '#store/lab.ts'
import type { TraceEvent } from '#trace/traceEvent.ts'
import { en } from '#words/en/en.ts'
import { changeWords } from '#words/said.ts'
import { changesIn, worldDiff } from './changes.ts'

let lab: Lab

beforeEach(() => {
  lab = createLab(() => new LocalHost(emptyScenario()))
})

test('an event’s change is told: entries of both maps, ends of sockets, faults, replicas', async () => {
  await connectClient(lab, 'alice')
  await joinRoom(lab, 'alice', 'r')
  await connectClient(lab, 'bob')
  await joinRoom(lab, 'bob', 'r')
  await makeSocketDead(lab, 'alice')
  await dropConnection(lab, 'bob')
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

test('what many hear alike is one change, and so is a list that one hears', async () => {
  for (const client of ['alice', 'bob', 'carol']) {
    await connectClient(lab, client)
    await joinRoom(lab, client, 'r')
  }
  const { trace } = lab.store.getState()
  const joins = trace.findLast((event) => event.kind === 'step')?.seq ?? 0
  const { before } = lab.timeline.momentAt(trace, joins)
  const { after: now } = lab.timeline.momentAt(trace, trace.length - 1)
  const believed = worldDiff(before, now).filter(({ where }) => where === 'replica')
  expect(believed.map(({ sign, what }) => `${sign} ${changeWords(en, what)}`)).toEqual([
    '+ alice and bob believe carol in r',
    '+ carol believes alice, bob and carol in r',
  ])
})

test('what members are up to is told as it comes, changes and goes (T20)', async () => {
  const { settings, ...usual } = emptyScenario()
  await runScenario(lab, { ...usual, settings: { ...settings, memberStateBytesMax: 20 } })
  for (const client of ['alice', 'bob']) {
    await connectClient(lab, client)
    await joinRoom(lab, client, 'r')
  }
  for (const state of ['typing', 7, null]) await setMemberState(lab, 'alice', 'r', state)
  const all = lab.store.getState().trace.filter(({ kind }) => kind === 'member state')
  expect(all.map(({ seq }) => after((event) => event.seq === seq))).toEqual([
    ['+ bob knows alice in r to be up to "typing"'],
    ['→ bob knows alice in r to be up to 7'],
    ['− bob knows alice in r to be up to 7'],
  ])
})

/** What the first such event changed. */
function after(isMeant: (event: TraceEvent) => boolean): string[] {
  const { trace } = lab.store.getState()
  const changes = changesIn(lab, trace, trace.findIndex(isMeant))
  return changes.map(({ sign, what }) => `${sign} ${changeWords(en, what)}`)
}
