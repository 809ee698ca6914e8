import { type ConnectionId, connectionId, onlyNode } from '#kernel/ids.ts'
import type { ServerMessage } from '#protocol/messages.ts'
import { encodeServerMessage } from '#protocol/serverFrames.ts'
import { violationWords } from '#reading/events/violationWords.ts'
import { Recorder } from '#trace/recorder.ts'
import type { MapChange, Resumes } from '#trace/traceEvent.ts'
import { en } from '#words/en/en.ts'
import type { Gauges } from './gauges.ts'
import { Judge } from './judge.ts'
import type { JudgeSettings } from './judgeSettings.ts'

export const [alice, bob] = [connectionId('alice', 1), connectionId('bob', 1)]

export const limits = {
  roomIdCharsMax: 128,
  roomsPerConnectionMax: 2,
  roomMembersMax: 100,
  roomsMax: 3,
  connectionsMax: 3,
  outboxFramesMax: 4,
  outboxBytesMax: 100,
  inboxFramesMax: 4,
  payloadDepthMax: 32,
  memberStateBytesMax: 100,
} satisfies Partial<JudgeSettings>

/** A trace written by hand, judged as it grows: alice and bob are connected to `/ws`. */
export class Case {
  readonly recorder: Recorder
  readonly judge: Judge
  gauges: Gauges = {}
  /** Characters that the transport has not taken, of each connection. */
  untaken: (connection: ConnectionId) => number = () => 1
  nowMs = 0

  constructor(own: Partial<JudgeSettings> = {}) {
    this.recorder = new Recorder(
      () => this.nowMs,
      (event) => this.judge.afterEvent(event),
    )
    const settings = { ...limits, echo: false, heartbeatMs: 10, ...own }
    this.judge = new Judge(
      settings,
      this.recorder,
      () => this.gauges,
      (id) => this.untaken(id),
    )
    this.connect(alice, 'alice').connect(bob, 'bob')
  }

  connect(
    connection: ConnectionId,
    client: string,
    path = '/ws',
    more: { readonly resumes?: Resumes; readonly user?: string } = {},
  ): this {
    this.recorder.record({ kind: 'connecting', connection, client, path, ...more })
    this.recorder.record({ kind: 'accepted', node: onlyNode, connection })
    this.recorder.record({ kind: 'opened', connection })
    return this
  }

  /** The owner does something. */
  owner(
    verb: string,
    room: string,
    step: Readonly<Record<string, unknown>> & { readonly client?: string } = {},
  ): this {
    this.recorder.turn(null)
    const who = step.client === undefined ? {} : { client: step.client }
    this.recorder.begin({ kind: 'step', index: 0, verb, room, ...who, step: { room, ...step } })
    return this
  }

  maps(...changes: MapChange[]): this {
    this.recorder.record({ kind: 'maps', node: onlyNode, changes })
    return this
  }

  /** Both registered, both in `r` by both maps. */
  sound(): this {
    return this.maps(
      { map: 'room', op: 'add', room: 'r', name: 'r', permanent: false, metadata: {} },
      ...[alice, bob].flatMap((connection): MapChange[] => [
        { map: 'connections', op: 'add', connection },
        { map: 'entry', op: 'add', connection },
        { map: 'rooms', op: 'add', room: 'r', connection },
        { map: 'connectionRooms', op: 'add', room: 'r', connection },
      ]),
    )
  }

  /** The server sends it; returns its seq. */
  send(connection: ConnectionId, message: ServerMessage | string): number {
    const text = typeof message === 'string' ? message : encodeServerMessage(message)
    const sent = { connection, from: 'server', text, bytes: text.length, dueAt: 0 } as const
    return this.recorder.record({ kind: 'sent', ...sent })
  }

  /** The server sends it, and it arrives. */
  tell(message: ServerMessage | string, connection: ConnectionId = alice): this {
    const frame = this.send(connection, message)
    this.recorder.record({ kind: 'delivered', connection, to: 'client', frame })
    return this
  }

  /** The server gets a frame of a client, and its turn begins. */
  ask(frameText: object | string, connection: ConnectionId = alice): this {
    const text = typeof frameText === 'string' ? frameText : JSON.stringify(frameText)
    const sent = { connection, from: 'client', text, bytes: text.length, dueAt: 0 } as const
    this.recorder.turn(null)
    const frame = this.recorder.record({ kind: 'sent', ...sent })
    this.recorder.begin({ kind: 'delivered', connection, to: 'server', frame })
    return this
  }

  believes(...members: ConnectionId[]): this {
    this.recorder.record({ kind: 'belief', connection: alice, room: 'r', op: 'reset', members })
    return this
  }

  /** Time passes, and something happens. */
  at(nowMs: number): this {
    this.nowMs = nowMs
    this.recorder.record({ kind: 'waited', ms: 0 })
    return this
  }

  quiet(): this {
    this.judge.whenQuiet()
    return this
  }

  get broken(): string[] {
    return this.recorder.world.violations.map(({ law }) => law)
  }

  /** What is told of the breaches of one law, or of those about one connection. */
  textsOf(law: string, about?: ConnectionId): string[] {
    const found = this.recorder.world.violations.filter(
      (one) => one.law === law && (about === undefined || one.connection === about),
    )
    return found.map((violation) => violationWords(en, violation).text)
  }

  get texts(): string[] {
    return this.recorder.world.violations.map((violation) => violationWords(en, violation).text)
  }
}

export const presence = (
  type: 'user_joined' | 'user_left',
  connection: string,
  count = 1,
): ServerMessage => ({
  type,
  payload: { room_id: 'r', connection_id: connection, member_count: count },
})

export const message = (sender: string | null, seq = 1): ServerMessage => ({
  type: 'message',
  sender,
  seq,
  payload: { room_id: 'r', text: 'hi' },
})

export const joined = (room = 'r'): ServerMessage => ({
  type: 'joined',
  payload: { room_id: room, connection_id: 'alice#1', member_count: 0, members: [] },
})

export const wants = (type: 'join' | 'leave' | 'message' | 'ping', room = 'r') => ({
  type,
  payload: { room_id: room, text: 'hi' },
})
