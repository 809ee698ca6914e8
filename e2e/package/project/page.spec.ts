import { expect, scenarioTest, test } from 'roomscope/playwright'

const cut = {
  roomscope: 1,
  steps: [
    { do: 'connect', client: 'bob' },
    { do: 'join', client: 'bob', room: 'general' },
    { do: 'close', client: 'bob' },
  ],
}

test('who leaves stays connected', async ({ lab }) => {
  await lab.spawn('alice')
  await lab.join('alice', 'general')
  await expect(lab).toHaveMembers('general', ['alice'])
  await expect(lab).toBreakNoLaw()
})

scenarioTest('a run on the reference passes', async ({ lab }) => {
  expect(await lab.run(cut)).toHavePassed()
})

test.describe('on a manager of our own', () => {
  test.use({ serverUnderTest: './leaking.ts' })

  test('a ghost is left', async ({ lab }) => {
    expect(await lab.run(cut)).not.toHavePassed()
    await expect(lab).toBreakLaw('S2')
  })
})
