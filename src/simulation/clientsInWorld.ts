import { Memory } from '#client/memory.ts'
import { Pings } from '#client/pings.ts'
import type { ClientMaker, VirtualClient } from '#client/virtualClient.ts'
import type { EventQueue } from '#kernel/eventQueue.ts'
import { type ConnectionId, connectionId } from '#kernel/ids.ts'
import { ClientNames } from '#scenario/clientNames.ts'
import type { Settings } from '#scenario/format.ts'
import type { Recorder } from '#trace/recorder.ts'
import type { WorldNetwork } from './ports.ts'

/** What the clients stand on. */
interface ClientsOptions {
  readonly Client: ClientMaker
  readonly settings: Settings
  readonly queue: EventQueue
  readonly recorder: Recorder
  readonly network: WorldNetwork
  /** The event of the step that is on; what a timer of a page does follows from it. */
  readonly stepSeq: () => number | null
}

/** How a client comes. */
interface Coming {
  readonly user?: string | undefined
  /** It is turned away before the server hears of it. */
  readonly refuse?: boolean
  /** It goes on with its session. */
  readonly back?: ReturnType<VirtualClient['comesBack']> | undefined
}

/** The clients of a world, each with all connections that it has had. */
export class ClientsInWorld {
  /** Each client by its newest connection. */
  readonly newest = new Map<string, VirtualClient>()
  /** Every name that a client has had. */
  readonly names = new ClientNames()
  /** Every connection there has been, those included that a newer one took the place of. */
  readonly connections = new Map<ConnectionId, VirtualClient>()
  readonly #options: ClientsOptions
  readonly #refused = new Set<ConnectionId>()
  readonly #ordinals = new Map<string, number>()

  constructor(options: ClientsOptions) {
    this.#options = options
  }

  /** Opens a new connection for a client, or has it refused; an earlier one is left as it is. */
  connect(client: string, path: string, { user, refuse = false, back }: Coming = {}) {
    const { Client, network, recorder, settings } = this.#options
    const ordinal = (this.#ordinals.get(client) ?? 0) + 1
    this.#ordinals.set(client, ordinal)
    const { resumeMs } = settings
    const mayComeBack = resumeMs > 0
    const socket = network.open(connectionId(client, ordinal), client, path, {
      user,
      resumes: back?.resumes,
      seatMs: mayComeBack ? resumeMs : undefined,
    })
    if (refuse) this.#refused.add(socket.id)
    const memory = mayComeBack ? (back?.memory ?? new Memory(socket.id)) : null
    const virtual = new Client(client, socket, recorder, memory)
    virtual.listen(this.newest.get(client))
    this.#letPing(virtual)
    this.newest.set(client, virtual)
    this.names.add(client)
    this.connections.set(socket.id, virtual)
    return virtual
  }

  /** Whether a connection is to be turned away; asked once. */
  isRefused(id: ConnectionId): boolean {
    return this.#refused.delete(id)
  }

  /** What a timer of a page does follows from the step that let the time pass. */
  #letPing(virtual: VirtualClient): void {
    const { queue, recorder, settings, stepSeq } = this.#options
    const { clientPingMs } = settings
    if (clientPingMs === 0 || virtual.socket.path !== '/ws') return
    const after = (ms: number, run: () => void) => {
      const onTime = () => {
        recorder.turn(stepSeq())
        run()
      }
      const timed = queue.schedule(queue.nowMs + ms, onTime, { timer: true })
      return () => queue.cancel(timed)
    }
    const timers = {
      after,
      get nowMs() {
        return queue.nowMs
      },
    }
    new Pings(virtual.socket, timers, clientPingMs, () => virtual.ping())
  }
}
