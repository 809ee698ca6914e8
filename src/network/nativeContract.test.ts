import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import { expect, test } from 'vitest'
import { WebSocket, WebSocketServer } from 'ws'
import { TestNetwork } from './testNetwork.test-support.ts'

/** What a socket of either kind can do, at either end. */
interface Socket {
  send(text: string): void
  close(code?: number, reason?: string): void
}

/** What a client does, and what its server does with it; once on real sockets, once on the network. */
interface Play {
  /** The server turns the handshake away. */
  readonly refuses?: boolean
  /** Done by the client before the handshake is over. */
  readonly connecting?: (socket: Socket) => void
  /** Done by the client when it is open; without it, it sends `go`. */
  readonly open?: (socket: Socket) => void
  /** Done by the server with the first message. */
  readonly server?: (socket: Socket & { terminate(): void }) => void
  /** Done by the client when it has closed. */
  readonly closed?: (socket: Socket) => void
}

/** What each end heard, in its order. */
interface Heard {
  readonly client: string[]
  readonly server: string[]
}

const closes = [1000, 3000, 4001] as const
const serverCloses = [1000, 1001, 1012, 3000] as const

const plays: Readonly<Record<string, Play>> = {
  ...Object.fromEntries(
    closes.map((code) => [
      `the client closes with ${code} (row 1)`,
      { open: (socket) => socket.close(code, 'mine') } satisfies Play,
    ]),
  ),
  ...Object.fromEntries(
    serverCloses.map((code) => [
      `the server closes with ${code} (row 1)`,
      { server: (socket) => socket.close(code, 'restart') } satisfies Play,
    ]),
  ),
  'the client closes without a code': { open: (socket) => socket.close() },
  'the server closes without a code': { server: (socket) => socket.close() },
  'the handshake is refused (row 2)': { refuses: true },
  'the server terminates (row 3)': { server: (socket) => socket.terminate() },
  'the client sends while it closes and afterwards (row 5)': {
    open: (socket) => {
      socket.close(1000)
      socket.send('closing')
    },
    closed: (socket) => socket.send('closed'),
  },
  'the server sends after its close (row 6)': {
    server: (socket) => {
      socket.close(1000)
      socket.send('late')
    },
  },
  'both close twice (row 7)': {
    open: (socket) => {
      socket.send('go')
      socket.close(4001)
      socket.close(4002)
    },
    server: (socket) => {
      socket.close(1012)
      socket.close(1001)
    },
  },
  'the client closes while connecting (row 11)': { connecting: (socket) => socket.close(4000) },
  'the client sends while connecting (row 15)': { connecting: (socket) => socket.send('early') },
  'frames before a close': {
    open: (socket) => {
      for (const text of ['a', 'b', 'c']) socket.send(text)
      socket.close(1000)
    },
  },
  'an empty text, and one that is not well-formed': {
    open: (socket) => {
      socket.send('')
      socket.send('\ud800')
      socket.close(1000)
    },
  },
}

test.each(Object.entries(plays))(
  '%s: both ends hear what they hear on a real wire',
  async (_, play) => {
    const [onWire, onNetwork] = [await playOnLoopback(play), playOnNetwork(play)]
    expect(onNetwork.client).toEqual(onWire.client)
    // Whether a server ever meets a client that gives up in between is chance on a real wire.
    if (!play.connecting) expect(onNetwork.server).toEqual(onWire.server)
  },
)

async function playOnLoopback(play: Play): Promise<Heard> {
  const heard: Heard = { client: [], server: [] }
  const listening = new WebSocketServer({
    port: 0,
    host: '127.0.0.1',
    verifyClient: () => !play.refuses,
  })
  await once(listening, 'listening')
  const gone: Promise<unknown>[] = []
  listening.on('connection', (socket) => {
    heard.server.push('connection')
    socket.once('message', () => play.server?.(socket))
    socket.on('message', (data) => heard.server.push(`message ${data}`))
    socket.on('close', (code, reason) => heard.server.push(`close ${code} ${reason}`))
    gone.push(once(socket, 'close'))
  })
  const { port } = listening.address() as AddressInfo
  const socket = new WebSocket(`ws://127.0.0.1:${port}`)
  socket.onerror = () => heard.client.push('error')
  socket.onmessage = ({ data }) => heard.client.push(`message ${data}`)
  socket.onopen = () => {
    heard.client.push('open')
    opened(play, socket, heard)
  }
  const ended = new Promise<void>((resolve) => {
    socket.onclose = ({ code, reason, wasClean }) => {
      play.closed?.(socket)
      heard.client.push(`close ${code} ${reason} ${wasClean}, ${socket.bufferedAmount} thrown away`)
      resolve()
    }
  })
  connecting(play, socket, heard)
  await ended
  await Promise.all(gone)
  listening.close()
  return heard
}

function playOnNetwork(play: Play): Heard {
  const heard: Heard = { client: [], server: [] }
  const net = new TestNetwork()
  net.onHandshake = (socket) => {
    if (play.refuses) return socket.close()
    heard.server.push('connection')
    socket.accept()
    let first = true
    socket.onMessage((frame) => {
      heard.server.push(`message ${frame.kind === 'text' ? frame.text : frame.kind}`)
      if (first) play.server?.(quietly(socket))
      first = false
    })
    socket.onClose(({ code, reason }) => heard.server.push(`close ${code} ${reason}`))
  }
  const socket = net.open()
  socket.on('error', () => heard.client.push('error'))
  socket.on('message', (frame) =>
    heard.client.push(`message ${frame.kind === 'text' ? frame.text : frame.kind}`),
  )
  socket.on('open', () => {
    heard.client.push('open')
    opened(play, socket, heard)
  })
  socket.on('close', ({ code, reason, wasClean }) => {
    play.closed?.(socket)
    heard.client.push(`close ${code} ${reason} ${wasClean}, ${socket.bufferedAmount} thrown away`)
  })
  connecting(play, socket, heard)
  net.rest()
  net.network.dispose()
  return heard
}

function opened(play: Play, socket: Socket, heard: Heard): void {
  attempt(heard, () => (play.open ? play.open(socket) : socket.send('go')))
  if (heard.client.includes('thrown')) socket.close(1000)
}

function connecting(play: Play, socket: Socket, heard: Heard): void {
  attempt(heard, () => play.connecting?.(socket))
  if (heard.client.includes('thrown')) socket.close()
}

function attempt(heard: Heard, action: () => void): void {
  try {
    action()
  } catch {
    heard.client.push('thrown')
  }
}

/** A real server's send that is too late tells only who asks for it. */
function quietly(socket: {
  send(text: string): void | Promise<void>
  close(code?: number, reason?: string): void
  terminate(): void
}): Socket & { terminate(): void } {
  return {
    send: (text) => {
      socket.send(text)?.catch(() => undefined)
    },
    close: (code, reason) => socket.close(code, reason),
    terminate: () => socket.terminate(),
  }
}
