import firstRooms from '#scenarios/first-rooms.json' with { type: 'json' }
import { expect, test } from '../fixtures.ts'

// Whoever tests a page of their own may hold its clock. The world has a clock of its own, in a worker.

const time = new Date('2030-01-01T00:00:00Z')

test('a page whose clock stands still runs a scenario as any other page does', async ({ lab }) => {
  const { traceHash } = await lab.run(firstRooms)
  await lab.page.clock.install({ time })
  await lab.open()
  await lab.page.clock.pauseAt(new Date(time.getTime() + 60_000))
  const standing = await lab.run(firstRooms)
  expect(standing).toHavePassed()
  expect(standing.traceHash).toBe(traceHash)
})

test('every call of window.roomscope is answered while the clock stands', async ({ lab }) => {
  await lab.page.clock.install({ time })
  await lab.open()
  await lab.page.clock.pauseAt(new Date(time.getTime() + 60_000))
  await lab.step({ do: 'connect', client: 'alice' })
  const before = await lab.step({ do: 'join', client: 'alice', room: 'general' })
  const after = await lab.step({ do: 'wait', ms: 3_600_000 })
  expect(after.nowMs).toBe(before.nowMs + 3_600_000)
  await expect(lab).toHaveMembers('general', ['alice'])
  await expect(lab).toBreakNoLaw()
  expect((await lab.seek(0)).rooms).toEqual({})
  expect((await lab.scenario()).steps).toHaveLength(3)
})

test('a clock that runs fast, or is set, does not move virtual time', async ({ lab }) => {
  await lab.page.clock.install({ time })
  await lab.open()
  await lab.step({ do: 'connect', client: 'alice' })
  const { nowMs } = await lab.state()
  await lab.page.clock.fastForward('02:00:00')
  await lab.page.clock.setSystemTime(new Date('1999-12-31T23:59:59Z'))
  expect((await lab.state()).nowMs).toBe(nowMs)
  const { connections } = await lab.step({ do: 'join', client: 'alice', room: 'general' })
  expect(connections).toMatchObject([{ clientEnd: 'open', serverEnd: 'open' }])
})
