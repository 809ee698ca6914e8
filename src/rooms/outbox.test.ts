import { expect, test } from 'vitest'
import { settled } from './fakeConnection.test-support.ts'
import { Outbox } from './outbox.ts'

function outbox(write: (text: string) => Promise<void>, dead: string[] = []): Outbox {
  return new Outbox({ framesMax: 10, bytesMax: 100, write, onDead: (why) => dead.push(why) })
}

test('L5: one writer: the next text is handed over when the one before was', async () => {
  const written: string[] = []
  const gates: (() => void)[] = []
  const box = outbox((text) => {
    written.push(text)
    return new Promise((resolve) => gates.push(resolve))
  })
  box.push('a')
  box.push('b')
  await settled()
  box.push('c')
  await settled()
  expect(written).toEqual(['a'])
  expect(box.depth).toEqual({ frames: 3, bytes: 3 })
  for (const expected of ['ab', 'abc', 'abc']) {
    gates.shift()?.()
    await settled()
    expect(written.join('')).toBe(expected)
  }
  expect(box.depth).toEqual({ frames: 0, bytes: 0 })
  box.push('d')
  expect(written.join('')).toBe('abcd')
})

test('a failure closes it and is told once; nothing is written after', async () => {
  const dead: string[] = []
  const written: string[] = []
  const box = outbox(async (text) => {
    written.push(text)
    throw new Error('dead')
  }, dead)
  box.push('a')
  box.push('b')
  await settled()
  box.push('c')
  await settled()
  expect(dead).toEqual(['send failed'])
  expect(written).toEqual(['a'])
})

test('once it is closed, what was under way ends without a trace', async () => {
  let done: () => void = () => undefined
  const written: string[] = []
  const box = outbox((text) => {
    written.push(text)
    return new Promise((resolve) => (done = resolve))
  })
  box.push('a')
  box.push('b')
  box.close()
  done()
  await settled()
  expect(box.depth).toEqual({ frames: 0, bytes: 0 })
  expect(written).toEqual(['a'])
})

test('once it is closed a failure of what was under way is nobody’s business', async () => {
  const dead: string[] = []
  let fail: (error: Error) => void = () => undefined
  const box = outbox(() => new Promise((_, reject) => (fail = reject)), dead)
  box.push('a')
  box.close()
  fail(new Error('late'))
  await settled()
  expect(dead).toEqual([])
  expect(box.depth).toEqual({ frames: 0, bytes: 0 })
})

test('S7: a text that the transport does not take, and that is longer than may wait, closes it', async () => {
  const dead: string[] = []
  const box = outbox(async () => undefined, dead)
  box.begin('x'.repeat(101), Promise.reject(new Error('and it fails later')))
  await settled()
  expect(dead).toEqual(['overflow'])
  expect(box.depth).toEqual({ frames: 0, bytes: 0 })
})
