import { expect, test } from 'vitest'
import { runOn, visit } from '#host/worlds/brought.test-support.ts'
import { asynchronous } from './asynchronous.ts'
import { leaking } from './leaking.ts'
import { ownWords } from './ownWords.ts'
import { synchronous } from './synchronous.ts'

test.each(Object.entries({ synchronous, asynchronous, ownWords }))(
  'the template %s runs, and breaks no law in a visit',
  async (_, source) => {
    const { laws, failures, result } = await runOn(source, visit)
    expect([failures, laws, result.verdict]).toEqual([[], [], 'pass'])
  },
)

test('the template with a leak leaks (S1)', async () => {
  const rooms = ['one', 'two'].map((room) => ({ do: 'join', client: 'alice', room }))
  const steps = [{ do: 'connect', client: 'alice' }, ...rooms, { do: 'close', client: 'alice' }]
  expect((await runOn(leaking, steps)).laws).toContain('S1')
})
