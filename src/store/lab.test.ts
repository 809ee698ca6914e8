import { expect, test } from 'vitest'
import { LocalHost } from '#host/localHost.ts'
import { emptyScenario } from '#scenario/editScenario.ts'
import { undo } from '#store/commands/steps/undo.ts'
import { goToStep } from '#store/commands/time/goToStep.ts'
import { seekEnd } from '#store/commands/time/seek.ts'
import { traceHash } from '#trace/traceHash.ts'
import { connectClient, joinRoom, sendMessage } from './commands/clients.ts'
import { compareWith } from './commands/compareWith.ts'
import { runScenario } from './commands/runScenario.ts'
import { select } from './commands/select.ts'
import { createLab, type Lab } from './lab.ts'
import { ofLab } from './ofLab.ts'

const newLab = () => createLab(() => new LocalHost(emptyScenario()))
const now = (lab: Lab) => lab.store.getState()
const clientsOf = (lab: Lab) => [...now(lab).world.clients.keys()]

test('two labs do different things at the same time, and neither knows of the other', async () => {
  const [one, other] = [newLab(), newLab()]
  const untouched = now(other)
  await connectClient(one, 'alice')
  await joinRoom(one, 'alice', 'r')
  expect(now(other)).toBe(untouched)
  await Promise.all([
    sendMessage(one, 'alice', 'r', 'hi'),
    runScenario(other, { ...emptyScenario(), server: 'echo' }),
    connectClient(other, 'bob'),
    joinRoom(other, 'bob', 'q'),
    connectClient(one, 'carol'),
  ])
  for (const lab of [one, other]) seekEnd(lab)
  expect(clientsOf(one)).toEqual(['alice', 'carol'])
  expect(clientsOf(other)).toEqual(['bob'])
  expect(now(one).scenario.server).toBe('reference')
  expect(now(other).scenario.server).toBe('echo')
  expect([...now(one).world.rooms.keys()]).toEqual(['r'])
  expect([...now(other).world.rooms.keys()]).toEqual(['q'])
})

test('what one lab does gives the same trace, whatever another does meanwhile', async () => {
  const alone = newLab()
  await connectClient(alone, 'alice')
  await joinRoom(alone, 'alice', 'r')
  const [one, other] = [newLab(), newLab()]
  await Promise.all([connectClient(one, 'alice'), connectClient(other, 'alice')])
  await Promise.all([joinRoom(one, 'alice', 'r'), joinRoom(other, 'alice', 'q')])
  expect(traceHash(now(one).trace)).toBe(traceHash(now(alone).trace))
  expect(traceHash(now(other).trace)).not.toBe(traceHash(now(alone).trace))
})

test('each lab has a playhead, a selection, a past and a comparison of its own', async () => {
  const [one, other] = [newLab(), newLab()]
  await Promise.all([connectClient(one, 'alice'), connectClient(other, 'bob')])
  await Promise.all([joinRoom(one, 'alice', 'r'), joinRoom(other, 'bob', 'r')])
  goToStep(one, 0)
  select(one, { kind: 'room', room: 'r' })
  await compareWith(one, 'echo')
  await undo(other)
  expect(now(one).lookingBack).toBe(true)
  expect(now(other).lookingBack).toBe(false)
  expect(now(other).selection).toBeNull()
  expect(now(other).comparison).toBeNull()
  expect(now(one).scenario.steps).toHaveLength(2)
  expect(now(other).scenario.steps).toHaveLength(1)
  expect(now(one).notice).toBeNull()
})

test('what stands beside a lab is made once for each', () => {
  const countOf = ofLab(() => ({ count: 0 }))
  const [one, other] = [newLab(), newLab()]
  countOf(one).count++
  expect(countOf(one).count).toBe(1)
  expect(countOf(other).count).toBe(0)
})
