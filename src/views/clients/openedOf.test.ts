import { expect, test } from 'vitest'
import type { ConnectionId } from '#kernel/ids.ts'
import { openedOf } from './openedOf.ts'

const id = (text: string) => text as ConnectionId
const three = new Map(['alice', 'bob', 'carol'].map((name) => [name, id(`${name}#1`)]))

test('the only client is open, and of several none is', () => {
  expect(openedOf(new Map([['alice', id('alice#1')]]), null, null)).toBe('alice')
  expect(openedOf(three, null, null)).toBeNull()
})

test('where a run is watched nobody opens by being the first, but whom the picture has chosen', () => {
  const alice = new Map([['alice', id('alice#1')]])
  expect(openedOf(alice, null, null, true)).toBeNull()
  expect(openedOf(alice, id('alice#1'), null, true)).toBe('alice')
})

test('whom the picture has chosen is open, and of an older connection nobody', () => {
  expect(openedOf(three, id('bob#1'), null)).toBe('bob')
  expect(openedOf(three, id('bob#0'), null)).toBeNull()
})

test('what is opened or closed by hand stays so until something else is chosen', () => {
  const wish = { client: 'carol', chosen: id('bob#1') }
  expect(openedOf(three, id('bob#1'), wish)).toBe('carol')
  expect(openedOf(three, id('bob#1'), { ...wish, client: null })).toBeNull()
  expect(openedOf(three, id('alice#1'), wish)).toBe('alice')
})
