import { togetherFor } from '#reading/events/threads.ts'
import { goTo } from '#store/commands/play.ts'
import { select } from '#store/commands/select.ts'
import { changesIn } from '#store/selectors/changes.ts'
import { Changes } from '#views/parts/Changes.tsx'
import { useRoomscope } from '#views/parts/useRoomscope.ts'
import { useWords } from '#views/parts/useWords.ts'
import { describeEvent } from '#words/describeEvent.ts'
import { Fact } from './parts.tsx'
import { Receipts } from './Receipts.tsx'

/** An event: what it says, and why it happened: all that had to come together, back to the steps. */
export function EventFacts({ seq }: { readonly seq: number }) {
  const words = useWords()
  const { event: names, ms } = words.inspector
  const trace = useRoomscope((state) => state.trace)
  const event = trace[seq]
  if (!event) return <p className="hint">{names.none({ seq })}</p>
  const changes = changesIn(trace, seq)
  const because = togetherFor(trace, seq).filter(({ event: { seq: of } }) => of !== seq)
  const { seq: _seq, at, cause: _cause, kind, ...details } = event
  return (
    <>
      <h3 className="inspector-title">{describeEvent(words, trace, event)}</h3>
      <dl>
        <Fact name={names.event}>{names.numberAndKind({ seq, kind: words.log.kinds[kind] })}</Fact>
        <Fact name={names.at}>{ms({ ms: at })}</Fact>
      </dl>
      <button type="button" className="button button-small" onClick={() => goTo(seq)}>
        {names.show}
      </button>
      {changes.length > 0 && (
        <>
          <h3>{names.changed}</h3>
          <Changes changes={changes} />
        </>
      )}
      <Receipts />
      {because.length > 0 && (
        <>
          <h3>{names.because}</h3>
          <ol className="history">
            {because.map(({ event: cause, part }) => (
              <li key={cause.seq} className={part === 'main' ? undefined : 'history-beside'}>
                <button type="button" onClick={() => select({ kind: 'event', seq: cause.seq })}>
                  <span className="history-at">{ms({ ms: cause.at })}</span>{' '}
                  {part !== 'main' && <b className="history-part">{words.why[part]}</b>}{' '}
                  {describeEvent(words, trace, cause)}
                </button>
              </li>
            ))}
          </ol>
        </>
      )}
      <h3>{names.inFull}</h3>
      <pre className="code">{pretty(details)}</pre>
    </>
  )
}

const prettyCharsMax = 4000

/** A frame's text is shown as the JSON it holds. */
function pretty(details: Readonly<Record<string, unknown>>): string {
  const text = JSON.stringify(details, (key, value) => (key === 'text' ? opened(value) : value), 2)
  return text.length > prettyCharsMax ? `${text.slice(0, prettyCharsMax)}…` : text
}

function opened(value: unknown): unknown {
  if (typeof value !== 'string' || !value.startsWith('{') || value.length > prettyCharsMax)
    return value
  try {
    return JSON.parse(value)
  } catch {
    return value
  }
}
