import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import { describe, expect, test } from 'vitest'
import { WebSocket, WebSocketServer } from 'ws'
import { TestNetwork } from './testNetwork.test-support.ts'

/** What a client does, and what its server does with it; once on real sockets, once on the network. */
interface Play {
  readonly accepts: boolean
  readonly server?: (socket: {
    close(code: number, reason: string): void
    terminate(): void
  }) => void
  readonly client?: (socket: { close(code: number, reason: string): void }) => void
}

const plays: Readonly<Record<string, Play>> = {
  'the client closes with 4001': {
    accepts: true,
    client: (socket) => socket.close(4001, 'mine'),
  },
  'the server closes with 1012': {
    accepts: true,
    server: (socket) => socket.close(1012, 'restart'),
  },
  'the server closes with 3000': {
    accepts: true,
    server: (socket) => socket.close(3000, ''),
  },
  'the server terminates': {
    accepts: true,
    server: (socket) => socket.terminate(),
  },
  'the handshake is refused': { accepts: false },
}

describe.each(Object.entries(plays))('%s', (_name, play) => {
  test('the network tells a client what a real server’s client hears', async () => {
    expect(onNetwork(play)).toEqual(await onLoopback(play))
  })
})

async function onLoopback({ accepts, server, client }: Play): Promise<string[]> {
  const listening = new WebSocketServer({
    port: 0,
    host: '127.0.0.1',
    verifyClient: () => accepts,
  })
  await once(listening, 'listening')
  const heard: string[] = []
  listening.on('connection', (socket) => {
    socket.on('message', () => server?.(socket))
  })
  const { port } = listening.address() as AddressInfo
  const socket = new WebSocket(`ws://127.0.0.1:${port}`)
  socket.on('error', () => heard.push('error'))
  socket.on('open', () => {
    heard.push('open')
    if (client) client(socket)
    else socket.send('go')
  })
  // `once` would reject at the error that comes before the close.
  await new Promise<void>((resolve) => {
    socket.on('close', (code, reason) => {
      heard.push(`close ${code} ${String(reason)}`.trim())
      resolve()
    })
  })
  listening.close()
  return heard
}

function onNetwork({ accepts, server, client }: Play): string[] {
  const net = new TestNetwork()
  const heard: string[] = []
  net.onHandshake = (socket) => {
    if (!accepts) return socket.close()
    socket.accept()
    socket.onMessage(() => server?.(socket))
  }
  const socket = net.open()
  socket.on('error', () => heard.push('error'))
  socket.on('open', () => {
    heard.push('open')
    if (client) client(socket)
    else socket.send('go')
  })
  socket.on('close', ({ code, reason }) => heard.push(`close ${code} ${reason}`.trim()))
  net.rest()
  net.network.dispose()
  return heard
}
