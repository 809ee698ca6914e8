import { expect, test } from 'vitest'
import { settled } from './fakeConnection.test-support.ts'
import { Inbox } from './inbox.ts'

const options = { framesMax: 2, onOverflow: () => undefined, onError: () => undefined }

test('L4: frames are handled one after the other, in order, though a handler waits', async () => {
  const seen: string[] = []
  const gates: (() => void)[] = []
  const inbox = new Inbox<string>(async (frame) => {
    seen.push(`begin ${frame}`)
    await new Promise<void>((resolve) => gates.push(resolve))
    seen.push(`end ${frame}`)
  }, options)
  inbox.push('one')
  inbox.push('two')
  await settled()
  expect(seen).toEqual(['begin one'])
  gates.shift()?.()
  await settled()
  expect(seen).toEqual(['begin one', 'end one', 'begin two'])
  gates.shift()?.()
  await settled()
  inbox.push('three')
  await settled()
  expect(seen.slice(3)).toEqual(['end two', 'begin three'])
})

test('a synchronous handler is done when push returns; a frame pushed by it comes after it', () => {
  const seen: string[] = []
  const inbox = new Inbox<string>((frame) => {
    if (frame === 'one') inbox.push('nested')
    seen.push(frame)
  }, options)
  inbox.push('one')
  inbox.push('two')
  expect(seen).toEqual(['one', 'nested', 'two'])
})

test('L1: a handler that throws or rejects is told of, and the next frame is handled', async () => {
  const errors: string[] = []
  const seen: string[] = []
  const inbox = new Inbox<string>(
    (frame) => {
      seen.push(frame)
      if (frame === 'throws') throw new Error(frame)
      if (frame === 'rejects') return Promise.reject(new Error(frame))
      return undefined
    },
    { ...options, onError: (error) => errors.push((error as Error).message) },
  )
  inbox.push('throws')
  inbox.push('rejects')
  inbox.push('good')
  await settled()
  expect(errors).toEqual(['throws', 'rejects'])
  expect(seen).toEqual(['throws', 'rejects', 'good'])
})

test('S7: framesMax may wait, and the next one overflows', async () => {
  let overflows = 0
  const seen: number[] = []
  const gates: (() => void)[] = []
  const inbox = new Inbox<number>(
    (frame) => {
      seen.push(frame)
      return new Promise<void>((resolve) => gates.push(resolve))
    },
    { ...options, onOverflow: () => overflows++ },
  )
  for (const frame of [1, 2, 3]) inbox.push(frame)
  expect(overflows).toBe(0)
  inbox.push(4)
  expect(overflows).toBe(1)
  for (let i = 0; i < 4; i++) {
    gates.shift()?.()
    await settled()
  }
  expect(seen).toEqual([1, 2, 3])
})

test('nothing is handled once it is closed, what waits included', async () => {
  const seen: string[] = []
  const gates: (() => void)[] = []
  const inbox = new Inbox<string>((frame) => {
    seen.push(frame)
    return new Promise<void>((resolve) => gates.push(resolve))
  }, options)
  inbox.push('one')
  inbox.push('two')
  inbox.close()
  gates.shift()?.()
  await settled()
  inbox.push('three')
  expect(seen).toEqual(['one'])
})
