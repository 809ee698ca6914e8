import { beforeEach, expect, test } from 'vitest'
import { Heartbeat } from './heartbeat.ts'

let beat: () => void
let stopped: boolean
let pings: string[]
let reaped: string[]

const member = (id: string) => ({ id, ping: () => pings.push(id) })
const a = member('a')
const b = member('b')

function heartbeat(): Heartbeat<typeof a> {
  return new Heartbeat<typeof a>(
    30_000,
    (_ms, run) => {
      beat = run
      return () => {
        stopped = true
      }
    },
    ({ id }) => reaped.push(id),
  )
}

beforeEach(() => {
  stopped = false
  pings = []
  reaped = []
})

test('L3: who left two pings unanswered is reaped at the next beat, once, and no earlier', () => {
  const heart = heartbeat()
  heart.watch(a)
  heart.watch(b)
  for (let i = 0; i < 2; i++) {
    beat()
    heart.heard(b)
  }
  expect(reaped).toEqual([])
  expect(pings).toEqual(['a', 'b', 'a', 'b'])
  beat()
  expect(reaped).toEqual(['a'])
  heart.heard(b)
  beat()
  beat()
  expect(reaped).toEqual(['a'])
})

test('an answer to the last ping is in time', () => {
  const heart = heartbeat()
  heart.watch(a)
  for (let i = 0; i < 10; i++) {
    beat()
    beat()
    heart.heard(a)
  }
  expect(reaped).toEqual([])
})

test('who is gone is neither pinged nor reaped, and hearing of it late brings nothing back', () => {
  const heart = heartbeat()
  heart.watch(a)
  beat()
  heart.forget(a)
  heart.heard(a)
  for (let i = 0; i < 5; i++) beat()
  expect(pings).toEqual(['a'])
  expect(reaped).toEqual([])
})

test('S4: who goes because another is asked is not listened to any more', () => {
  const heart = heartbeat()
  const asked = {
    id: 'asked',
    ping: () => {
      heart.forget(b)
      return 1
    },
  }
  heart.watch(asked)
  heart.watch(b)
  beat()
  expect([...heart.members.keys()]).toEqual([asked])
  expect(pings).toEqual([])
})

test('stopping ends its timer', () => {
  heartbeat().stop()
  expect(stopped).toBe(true)
})
