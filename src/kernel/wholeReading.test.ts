import { expect, test } from 'vitest'
import { WholeReading } from './wholeReading.ts'

test('what is small is read whole each time', () => {
  const reading = new WholeReading()
  expect([reading.isDue(0), reading.isDue(1000), reading.isDue(1000)]).toEqual([true, true, true])
})

test('what is large is read whole when as much has happened as there is to read', () => {
  const reading = new WholeReading()
  const after = (times: number) => {
    for (let i = 0; i < times; i++) reading.happened()
    return reading.isDue(1500)
  }
  expect([after(0), after(1499), after(1), after(0), after(1500)]).toEqual([
    false,
    false,
    true,
    false,
    true,
  ])
})
