import { Server, WebSocket } from 'mock-socket'
import { expect, test } from 'vitest'
import { assertMockSocket } from './mockSockets.ts'

test('the mock-socket that is installed has what is leaned on', () => {
  expect(() => assertMockSocket()).not.toThrow()
})

test('one that sets no timer, or makes no proxy, is told of at once, with the version to install', () => {
  class Eager extends WebSocket {
    override send(): void {}
  }
  expect(() => assertMockSocket({ Server, WebSocket: Eager })).toThrow(
    'send() sets one timer. Install exactly mock-socket@9.3.1.',
  )
  class Copying extends Server {
    override clients(): ReturnType<Server['clients']> {
      return []
    }
  }
  expect(() => assertMockSocket({ Server: Copying, WebSocket })).toThrow('clients()')
})

test('the page keeps its own WebSocket and its own timers', () => {
  const before = [globalThis.WebSocket, globalThis.setTimeout]
  assertMockSocket()
  expect([globalThis.WebSocket, globalThis.setTimeout]).toEqual(before)
})
