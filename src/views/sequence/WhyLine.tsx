import { Fragment } from 'react'
import { clientsOf } from '#reading/events/namedBy.ts'
import { togetherFor } from '#reading/events/threads.ts'
import type { Why } from '#reading/events/whyOf.ts'
import { select } from '#store/commands/select.ts'
import type { TraceEvent } from '#trace/traceEvent.ts'
import { useLab } from '#views/parts/useLab.ts'
import { useRoomscope } from '#views/parts/useRoomscope.ts'
import { useWords } from '#views/parts/useWords.ts'
import { describeEvent } from '#words/describeEvent.ts'
import styles from './sequence.module.css'

/** Which clients have a lane. */
export type Lanes =
  | { readonly show: 'all' }
  | { readonly show: 'chosen' | 'one'; readonly clients: readonly string[] }

interface Props {
  readonly trace: readonly TraceEvent[]
  readonly why: Why | null
  readonly lanes: Lanes
  readonly onLanes: (lanes: Lanes) => void
}

/** Why the chosen event happened, and whose lanes are shown. */
export function WhyLine({ trace, why, lanes, onLanes }: Props) {
  const clients = useRoomscope((state) => state.world.clients)
  const value = lanes.show === 'one' ? `client ${lanes.clients[0]}` : lanes.show
  function choose(wanted: string): void {
    if (wanted === 'all') onLanes({ show: 'all' })
    else if (wanted === 'chosen') onLanes({ show: 'chosen', clients: clientsIn(trace, why) })
    else onLanes({ show: 'one', clients: [wanted.slice('client '.length)] })
  }
  return (
    <div className={styles.why}>
      <p role="status">{why ? <Because trace={trace} why={why} /> : hint}</p>
      <select aria-label="Lanes" value={value} onChange={({ target }) => choose(target.value)}>
        <option value="all">All clients</option>
        <option value="chosen" disabled={why === null}>
          Those of the chosen event
        </option>
        {[...clients.keys()].slice(0, clientsListedMax).map((client) => (
          <option key={client} value={`client ${client}`}>{`Only ${client}`}</option>
        ))}
      </select>
    </div>
  )
}

const hint = 'Choose an event to see what led to it, and what it led to.'
/** So many clients can be picked by name; any other by choosing one of its events. */
const clientsListedMax = 200

function Because({ trace, why }: { readonly trace: readonly TraceEvent[]; readonly why: Why }) {
  const lab = useLab()
  const words = useWords()
  const [event] = why.causes
  const first = why.causes.at(-1)
  if (!event || !first) return null
  const effects = `${why.effects}${why.more ? ' and more' : ''}`
  const led =
    why.effects === 0
      ? 'led to nothing more'
      : `led to ${effects} ${why.effects === 1 ? 'event' : 'events'}`
  if (first === event) return <>This began by itself, and {led}.</>
  return (
    <>
      Began with{' '}
      <button
        type="button"
        className={styles.begin}
        onClick={() => select(lab, { kind: 'event', seq: first.seq })}
      >
        {describeEvent(words, trace, first)}
      </button>
      , {why.causes.length - 1} back; {led}.
      <Besides trace={trace} seq={event.seq} />
    </>
  )
}

function clientsIn(trace: readonly TraceEvent[], why: Why | null): string[] {
  const clients = new Set<string>()
  for (const seq of why?.seqs ?? []) {
    const event = trace[seq]
    for (const client of event ? clientsOf(event) : []) clients.add(client)
  }
  return [...clients]
}

/** Where else something began that it took. */
function Besides({ trace, seq }: { readonly trace: readonly TraceEvent[]; readonly seq: number }) {
  const lab = useLab()
  const words = useWords()
  const others = togetherFor(trace, seq).filter(
    ({ event: { kind }, part }) => part !== 'main' && kind === 'step',
  )
  return others.map(({ event, part }) => (
    <Fragment key={event.seq}>
      {' '}
      <button
        type="button"
        className={styles.begin}
        onClick={() => select(lab, { kind: 'event', seq: event.seq })}
      >
        {words.why[part === 'meanwhile' ? 'besides' : 'met']({
          what: describeEvent(words, trace, event),
        })}
      </button>
    </Fragment>
  ))
}
