import { expect, test } from '../fixtures.ts'

test('step appends to the live scenario, and resolves to the state when all is quiet', async ({
  lab,
}) => {
  await lab.step({ do: 'connect', client: 'alice' })
  const state = await lab.step({ do: 'join', client: 'alice', room: 'general' })
  expect(state).toMatchObject({
    connections: [{ client: 'alice', path: '/ws', clientEnd: 'open', serverEnd: 'open' }],
    rooms: { general: ['alice'] },
    connectionRooms: { alice: ['general'] },
    beliefs: { alice: { general: ['alice'] } },
  })
  await expect(lab).toHaveMembers('general', ['alice'])
  await expect(lab).toHaveReceived('alice', { type: 'joined', room: 'general' })
  await expect(lab).toBreakNoLaw()
  await expect(lab.membership('alice', 'general')).toBeVisible()
  const [scenario, trace, violations] = await lab.page.evaluate(() =>
    Promise.all([
      window.roomscope.scenario(),
      window.roomscope.trace(),
      window.roomscope.violations(),
    ]),
  )
  expect(scenario.steps).toHaveLength(2)
  expect(trace).toHaveLength(state.seq + 1)
  expect(violations).toEqual([])
})

test('holds says of an expectation whether it holds, as a run does, and with what is so', async ({
  lab,
}) => {
  await lab.step({ do: 'connect', client: 'alice' })
  await lab.step({ do: 'join', client: 'alice', room: 'general' })
  expect(await lab.holds({ expect: 'members', room: 'general', clients: ['alice'] })).toEqual({
    ok: true,
    expected: ['alice'],
    actual: ['alice'],
  })
  expect(await lab.holds({ expect: 'rooms', rooms: [] })).toEqual({
    ok: false,
    expected: [],
    actual: ['general'],
  })
})

test('seek moves the playhead; the newest state stays what it is', async ({ lab }) => {
  await lab.step({ do: 'connect', client: 'alice' })
  const end = await lab.step({ do: 'join', client: 'alice', room: 'general' })
  await lab.seek(3)
  await expect(lab.room('general')).toHaveCount(0)
  expect(await lab.state()).toEqual(end)
})

test('a bad argument rejects with the place and what may stand there, and changes nothing', async ({
  lab,
}) => {
  await lab.step({ do: 'connect', client: 'alice' })
  const before = await lab.state()
  const told = (call: string) =>
    lab.page.evaluate(async (code) => {
      try {
        await new Function(`return ${code}`)()
        return 'nothing was wrong'
      } catch (error) {
        return (error as Error).message
      }
    }, call)
  expect(await told("window.roomscope.step({ do: 'jion' })")).toContain('$.do: found "jion"')
  expect(await told("window.roomscope.step({ do: 'drop', client: 'zoe' })")).toContain('"zoe"')
  expect(await told('window.roomscope.run({ roomscope: 2 })')).toContain('$.roomscope: found 2')
  expect(await told("window.roomscope.run({ roomscope: 1, steps: [], server: 'none' })")).toContain(
    '$.server',
  )
  expect(await told("window.roomscope.holds({ expect: 'romms' })")).toContain('$.expect: found')
  expect(await told("window.roomscope.holds({ do: 'wait', ms: 1 })")).toContain('an expectation')
  expect(await told('window.roomscope.seek(9999)')).toContain('seek: found 9999')
  expect(await lab.state()).toEqual(before)
  await expect(lab.client('alice')).toBeVisible()
})

test('the world runs in a worker, and the page keeps its own WebSocket', async ({ lab }) => {
  await expect.poll(() => lab.page.workers().length).toBe(1)
  expect(await lab.page.evaluate(() => String(WebSocket))).toContain('[native code]')
})

test('what was clicked a moment before is in what the page says', async ({ lab }) => {
  await lab.spawn('alice')
  await lab.client('alice').getByLabel('Room to join').fill('general')
  const told = await lab.page.evaluate(async () => {
    const buttons = [...document.querySelectorAll('button')]
    buttons.find(({ textContent }) => textContent === 'Join')?.click()
    const { scenario, state, trace } = window.roomscope
    return Promise.all([scenario(), state(), trace()])
  })
  const [{ steps }, { rooms, seq }, events] = told
  expect(steps).toHaveLength(2)
  expect(rooms).toEqual({ general: ['alice'] })
  expect(events).toHaveLength(seq + 1)
})
