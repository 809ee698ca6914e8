import { Fragment } from 'react'
import { togetherFor } from '#reading/events/threads.ts'
import type { Why } from '#reading/events/whyOf.ts'
import { select } from '#store/commands/select.ts'
import type { TraceEvent } from '#trace/traceEvent.ts'
import { useLab } from '#views/parts/useLab.ts'
import { useRoomscope } from '#views/parts/useRoomscope.ts'
import { useWords } from '#views/parts/useWords.ts'
import { describeEvent } from '#words/events/describeEvent.ts'
import styles from './sequence.module.css'
import { clientsIn, clientsReadMax, type Lanes } from './useLanes.ts'

interface Props {
  readonly trace: readonly TraceEvent[]
  readonly why: Why | null
  readonly lanes: Lanes
  readonly onLanes: (lanes: Lanes) => void
}

/** Why the chosen event happened, and whose lanes are shown. */
export function WhyLine({ trace, why, lanes, onLanes }: Props) {
  const { sequence: words } = useWords()
  const clients = useRoomscope((state) => state.world.clients)
  const isCrowd = clients.size > clientsReadMax
  const value = lanes.show === 'one' ? `client ${lanes.clients[0]}` : lanes.show
  function choose(wanted: string): void {
    if (wanted === 'all' || wanted === 'fitting') onLanes({ show: wanted })
    else if (wanted === 'chosen') onLanes({ show: 'chosen', clients: clientsIn(trace, why) })
    else onLanes({ show: 'one', clients: [wanted.slice('client '.length)] })
  }
  return (
    <div className={styles.why}>
      <p role="status">{why ? <WhyCauses trace={trace} why={why} /> : words.choose}</p>
      <select
        aria-label={words.lanes.label}
        value={value === 'fitting' && !isCrowd ? 'all' : value}
        onChange={({ target }) => choose(target.value)}
      >
        {isCrowd && <option value="fitting">{words.lanes.fitting}</option>}
        <option value="all">{words.lanes.all}</option>
        <option value="chosen" disabled={why === null}>
          {words.lanes.chosen}
        </option>
        {[...clients.keys()].slice(0, clientsListedMax).map((client) => (
          <option key={client} value={`client ${client}`}>
            {words.lanes.only({ client })}
          </option>
        ))}
      </select>
    </div>
  )
}

/** So many clients can be picked by name; any other by choosing one of its events. */
const clientsListedMax = 200

function WhyCauses({ trace, why }: { readonly trace: readonly TraceEvent[]; readonly why: Why }) {
  const lab = useLab()
  const words = useWords()
  const [event] = why.causes
  const first = why.causes.at(-1)
  if (!event || !first) return null
  const { effects, more } = why
  if (first === event) return words.sequence.byItself({ effects, more })
  const { before, after } = words.sequence.began({ back: why.causes.length - 1, effects, more })
  return (
    <>
      {before}
      <button
        type="button"
        className={styles.begin}
        onClick={() => select(lab, { kind: 'event', seq: first.seq })}
      >
        {describeEvent(words, trace, first)}
      </button>
      {after}
      <Besides trace={trace} seq={event.seq} />
    </>
  )
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
