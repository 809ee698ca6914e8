import { beforeEach, expect, test } from 'vitest'
import { LocalHost } from '#host/localHost.ts'
import { emptyScenario } from '#scenario/editScenario.ts'
import leave from '#scenarios/leave-is-not-disconnect.json' with { type: 'json' }
import { dropConnection, joinRoom, leaveRoom } from '#store/commands/clients.ts'
import { runScenario } from '#store/commands/runScenario.ts'
import { goToStep } from '#store/commands/time/goToStep.ts'
import { stepOn } from '#store/commands/time/play.ts'
import { seekEnd } from '#store/commands/time/seek.ts'
import { createLab, type Lab } from '#store/lab.ts'
import { worldState } from '#trace/worldState.ts'
import { zh } from '#words/zh/zh.ts'
import { faultyLine, soundLine } from './faultLine.ts'
import firstWorld from './firstWorld.json' with { type: 'json' }
import { leaveName } from './leaveName.ts'
import { isOnlyFirstMinute, momentOf } from './moment.ts'
import { watchFirstWorld, watchItMended } from './watchFirstWorld.ts'

let lab: Lab

const moment = () => momentOf(lab.store.getState())

beforeEach(async () => {
  lab = createLab(() => new LocalHost(emptyScenario()))
  await watchFirstWorld(lab)
})

test('the first minute: alive, the cut, the ghost, the same cut mended (S1, S2)', async () => {
  expect(moment()).toBe('arriving')
  seekEnd(lab)
  expect(moment()).toBe('alive')
  await dropConnection(lab, 'bob')
  stepOn(lab)
  expect(moment()).toBe('falling')
  seekEnd(lab)
  expect(moment()).toBe('ghost')
  expect(worldState(lab.store.getState().world).beliefs.carol?.games).toContain('bob')
  await watchItMended(lab)
  expect(moment()).toBe('mending')
  seekEnd(lab)
  expect(moment()).toBe('mended')
  expect(lab.store.getState().trace.filter(({ kind }) => kind === 'violation')).toEqual([])
})

test('before the cut, time that is taken back shows the living world again', async () => {
  await dropConnection(lab, 'bob')
  goToStep(lab, 8)
  expect(moment()).toBe('alive')
  goToStep(lab, 3)
  expect(moment()).toBe('arriving')
})

test('a server that the story does not know, and a law that it is not about, end the story', async () => {
  await runScenario(lab, { ...lab.store.getState().scenario, server: 'echo' })
  expect(moment()).toBeNull()
  await watchFirstWorld(lab)
  await leaveRoom(lab, 'bob', 'lobby')
  await joinRoom(lab, 'bob', 'lobby')
  await dropConnection(lab, 'bob')
  seekEnd(lab)
  expect(moment()).toBeNull()
})

test('who lets bob leave a room first is told why there is no ghost', async () => {
  await leaveRoom(lab, 'bob', 'games')
  await dropConnection(lab, 'bob')
  seekEnd(lab)
  expect(moment()).toBe('spared')
})

test('the first world has a name in Chinese too', () => {
  expect(zh.fromFiles({ text: firstWorld.name })).toBe('bob 的网线')
})

test('nothing is said of any other world', async () => {
  lab.store.setState({ scenario: { ...lab.store.getState().scenario, name: 'mine' } })
  expect(moment()).toBeNull()
})

test('the lines that are shown stand in the code that runs', () => {
  expect(faultyLine).toMatchObject({
    path: 'src/specimens/books/first-room-only.ts',
    text: 'const [first] = this.getUserRooms(connection)',
  })
  expect(soundLine).toMatchObject({
    path: 'src/rooms/connectionManager.ts',
    text: 'for (const roomId of rooms) this.removeFromRoom(roomId, connection)',
  })
})

test('what is watched after the ghost is called as its file says', () => {
  expect(leaveName).toBe(leave.name)
})

test('the cut that the first minute asks for is nobody’s own work; a step beside it is', async () => {
  const isOnly = () => isOnlyFirstMinute(lab.store.getState().scenario)
  expect(isOnly()).toBe(true)
  await dropConnection(lab, 'bob')
  expect(isOnly()).toBe(true)
  await watchItMended(lab)
  expect(isOnly()).toBe(true)
  await leaveRoom(lab, 'alice', 'lobby')
  expect(isOnly()).toBe(false)
})
