import { jsonOrText } from '#kernel/parsedJson.ts'
import { goTo } from '#store/commands/time/play.ts'
import { changesIn } from '#store/selectors/changes.ts'
import { kindOfOne } from '#trace/kinds.ts'
import { Changes } from '#views/parts/Changes.tsx'
import { useLab } from '#views/parts/useLab.ts'
import { useRoomscope } from '#views/parts/useRoomscope.ts'
import { useWords } from '#views/parts/useWords.ts'
import { describeEvent } from '#words/events/describeEvent.ts'
import { Because } from './Because.tsx'
import styles from './inspector.module.css'
import { Receipts } from './Receipts.tsx'

/** An event: what it says, and why it happened: all that had to come together, back to the steps. */
export function EventFacts({ seq }: { readonly seq: number }) {
  const lab = useLab()
  const words = useWords()
  const { event: names, ms } = words.inspector
  const trace = useRoomscope((state) => state.trace)
  const event = trace[seq]
  if (!event) return <p className="hint">{names.none({ seq })}</p>
  const changes = changesIn(lab, trace, seq)
  const { seq: _seq, at, cause: _cause, kind: _kind, ...details } = event
  return (
    <>
      <h3 className={styles.title}>{describeEvent(words, trace, event)}</h3>
      <div className={styles.when}>
        <p>{names.which({ seq, kind: words.log.kinds[kindOfOne(event)], at: ms({ ms: at }) })}</p>
        <button type="button" className="button button-small" onClick={() => goTo(lab, seq)}>
          {names.show}
        </button>
      </div>
      {changes.length > 0 && (
        <>
          <h3>{names.changed}</h3>
          <Changes changes={changes} />
        </>
      )}
      <Receipts />
      <Because seq={seq} />
      <h3>{names.inFull}</h3>
      <pre className={styles.code}>{pretty(details)}</pre>
    </>
  )
}

const prettyCharsMax = 4000

/** A frame's text is shown as the JSON it holds. */
function pretty(details: Readonly<Record<string, unknown>>): string {
  const text = JSON.stringify(
    details,
    (key, value) => (key === 'text' ? unfolded(value) : value),
    2,
  )
  return text.length > prettyCharsMax ? `${text.slice(0, prettyCharsMax)}…` : text
}

function unfolded(value: unknown): unknown {
  if (typeof value !== 'string' || !value.startsWith('{') || value.length > prettyCharsMax)
    return value
  return jsonOrText(value)
}
