import { expect, scenarioTest, test } from '../fixtures.ts'

const torn = {
  roomscope: 1,
  name: 'A leave that is half done',
  server: 'leave-one-way',
  steps: [
    { do: 'connect', client: 'bob' },
    { do: 'join', client: 'bob', room: 'general' },
    { do: 'leave', client: 'bob', room: 'general' },
    { do: 'connect', client: 'zoe' },
  ],
}

scenarioTest('a scenario that breaks a law', async ({ lab }) => {
  expect(await lab.run(torn)).toHavePassed()
})

scenarioTest('a scenario whose expectation does not hold', async ({ lab }) => {
  const wrong = { expect: 'rooms', rooms: ['lobby'] }
  const after = { do: 'connect', client: 'zoe' }
  expect(await lab.run({ roomscope: 1, name: 'No lobby', steps: [wrong, after] })).toHavePassed()
})

test('members, a message and a law that are others', async ({ lab }) => {
  await lab.spawn('alice')
  await lab.join('alice', 'general')
  await expect.soft(lab).toHaveMembers('general', ['alice', 'bob'])
  await expect.soft(lab).toHaveReceived('alice', { type: 'message', text: 'hello' })
  await lab.run(torn)
  await expect(lab).toBreakLaw('S1')
  await expect(lab).not.toBreakLaw('L1')
  await expect(lab).toBreakNoLaw()
})
