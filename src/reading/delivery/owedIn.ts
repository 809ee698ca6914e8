import type { ConnectionId } from '#kernel/ids.ts'
import { ClientFrames, type FrameSettings } from '#laws/accounts/clientFrames.ts'
import { heldCode } from '#laws/accounts/heldCode.ts'
import { Owed } from '#laws/accounts/owed.ts'
import type { Taken } from '#laws/accounts/taken.ts'
import { Telling } from '#laws/telling.ts'
import { Folder } from '#trace/fold.ts'
import { partsOf } from '#trace/many.ts'
import type { EventOf, TraceEvent } from '#trace/traceEvent.ts'
import type { World } from '#trace/world.ts'

/** Of the settings of a world, what delivery depends on. */
export interface DeliverySettings extends FrameSettings {
  /** A sender gets its own messages as well. */
  readonly echo: boolean
}

/** The account of what was owed in a trace, as the laws keep it while the world runs. */
export interface OwedIn {
  /** By the event in which the server got a message: to whom it is owed. */
  readonly taken: ReadonlyMap<number, Taken>
  /** By the event in which the server sent a frame, and by whom it was sent to: the message that it is a copy of. */
  readonly copies: ReadonlyMap<number, ReadonlyMap<ConnectionId, Taken>>
  /** By the event in which the server got a message: who T8 says was missed, and the event that says so. */
  readonly missed: ReadonlyMap<number, ReadonlyMap<ConnectionId, number>>
  /** The world at the end of the trace. */
  readonly world: World
}

const known = new WeakMap<readonly TraceEvent[], { owed: OwedIn; settings: DeliverySettings }>()

/** Keeps the account over a whole trace; it is kept with the trace, for it is asked at every playhead. */
export function owedIn(trace: readonly TraceEvent[], settings: DeliverySettings): OwedIn {
  const found = known.get(trace)
  if (found?.settings === settings) return found.owed
  const owed = readOwed(trace, settings)
  known.set(trace, { owed, settings })
  return owed
}

function readOwed(trace: readonly TraceEvent[], settings: DeliverySettings): OwedIn {
  const folder = new Folder()
  const of = {
    trace: trace as TraceEvent[],
    get world() {
      return folder.world
    },
  }
  const taken = new Map<number, Taken>()
  const copies = new Map<number, Map<ConnectionId, Taken>>()
  const missed = new Map<number, Map<ConnectionId, number>>()
  const owed = new Owed(settings.echo, of, (one) => taken.set(one.seq, one))
  const telling = new Telling(of, new ClientFrames(settings, of), [
    owed.looks,
    {
      on: { violation: (event) => takeVerdict(event, missed) },
      sent: ({ seq, connection }) => {
        if (!owed.copyOf) return
        const known = copies.get(seq) ?? new Map<ConnectionId, Taken>()
        copies.set(seq, known.set(connection, owed.copyOf))
      },
    },
  ])
  for (const event of trace) {
    // What waited for its turn has had it once the world was quiet.
    if (isAfterRest(event, folder.world)) owed.missed(heldCode(folder.world))
    for (const part of partsOf(event)) {
      folder.apply(part)
      telling.tell(part)
    }
  }
  return { taken, copies, missed, world: folder.world }
}

/** A step that is done neither at once nor at a given time waits until the world is quiet. */
function isAfterRest(event: TraceEvent, { flights }: World): boolean {
  if (event.kind !== 'step' || flights.size > 0) return false
  return event.step.now !== true && event.step.at === undefined
}

/** What T8 says is the truth: a message that is missed breaks it, and nothing else does so. */
function takeVerdict(
  { seq, law, code, params, connection }: EventOf<'violation'>,
  missed: Map<number, Map<ConnectionId, number>>,
): void {
  const { taken } = params
  if (law !== 'T8' || code !== 'missed' || connection === undefined) return
  if (typeof taken !== 'number') return
  missed.set(taken, (missed.get(taken) ?? new Map<ConnectionId, number>()).set(connection, seq))
}
