import type { ConnectionId } from '#kernel/ids.ts'
import type { Gauges } from '#laws/gauges.ts'
import type { JudgeSettings } from '#laws/judgeSettings.ts'
import type { Looks } from '#laws/law.ts'
import type { Recorder } from '#trace/recorder.ts'
import { ClientFrames } from './clientFrames.ts'
import { MemberStates } from './memberStates.ts'
import { Orders } from './orders.ts'
import { Owed } from './owed.ts'
import { Persons } from './persons.ts'
import { Requests } from './requests.ts'
import { RoomHistory } from './roomHistory.ts'
import { Sessions } from './sessions.ts'
import { Silence } from './silence.ts'
import { Told } from './told.ts'
import { Touched } from './touched.ts'
import { WaitingFrames } from './waitingFrames.ts'

/** What several laws ask of the same world. Each account is told what happens before any law is. */
export class Accounts {
  /** Reads the frames of clients, as the endpoint of each takes them. */
  readonly frames: ClientFrames
  /** Connections to which a send of the server failed. */
  readonly failed: Set<ConnectionId> = new Set()
  readonly silence: Silence
  readonly history: RoomHistory
  readonly requests: Requests
  readonly owed: Owed
  readonly touched: Touched
  readonly orders: Orders
  readonly persons: Persons
  readonly sessions: Sessions
  readonly told: Told
  readonly states: MemberStates
  readonly waitingFrames = new WaitingFrames()

  constructor(
    settings: JudgeSettings,
    world: Pick<Recorder, 'world' | 'trace' | 'nowMs'>,
    gauges: () => Gauges,
  ) {
    this.frames = new ClientFrames(settings, world)
    this.silence = new Silence(settings.heartbeatMs, world)
    this.history = new RoomHistory((seq) => this.frames.at(seq), world)
    this.requests = new Requests(world, (kind) => gauges().answersAll?.(kind) ?? true)
    this.owed = new Owed(settings.echo, world)
    this.touched = new Touched(world)
    this.orders = new Orders(world)
    this.persons = new Persons(settings.presence === 'persons', world, (settings.resumeMs ?? 0) > 0)
    this.sessions = new Sessions(settings, world)
    this.told = new Told(settings.exactClients ?? true, world)
    this.states = new MemberStates(settings, world, this.touched)
  }

  /** What each of them looks at. */
  get looks(): readonly Looks[] {
    const failed: Looks = {
      on: { 'send failed': ({ connection }) => void this.failed.add(connection) },
    }
    const { sessions, silence, history, requests, owed, touched, orders, told } = this
    const { waitingFrames, states } = this
    const all = [sessions, silence, history, requests, owed, touched, orders, told, waitingFrames]
    const replies: Looks = {
      // What was answered on a connection that was lost comes once more.
      sent: ({ connection }, message) =>
        requests.replied(connection, sessions.isReplay ? null : message),
    }
    const windowsOver: Looks = {
      quiet: () => {
        for (const id of sessions.lost) if (!sessions.isKept(id)) touched.touch(id)
      },
    }
    return [failed, ...all.map(({ looks }) => looks), states.looks, replies, windowsOver]
  }

  /** Every law has judged the quiet world. */
  rested(held: ReadonlySet<ConnectionId>): void {
    this.requests.rested(held)
    this.touched.rested()
  }
}
