import type { CodeReading, SpokenReading } from '#laws/codeReading.ts'
import type { Brought } from '#scenario/brought.ts'
import { useLab } from '#views/parts/useLab.ts'
import { useRoomscope } from '#views/parts/useRoomscope.ts'
import { type Choice, choiceIn, choices, withChoice } from './adapterLine.ts'
import styles from './own.module.css'
import { putInEditor, runOwnCode } from './ownCode.ts'
import type { OwnWords } from './ownPack.ts'
import { useOwnWords } from './useOwnWords.ts'

/** What the code was taken for, what was not understood, and how that is put right. */
export function ReadAs({ code }: { readonly code: Brought }) {
  const own = useOwnWords()
  const reading = useRoomscope((state) => state.reading)
  if (!reading) return null
  const { spoken } = reading
  const trouble = spoken && troubleOf(own, spoken)
  const details = detailsOf(own, reading)
  return (
    <section className={styles.readAs} aria-label={own.readAs.title}>
      <div className={styles.readRow}>
        <p>
          <strong>{own.readAs.title}</strong> {kindOf(own, reading)}
        </p>
        {spoken && <Spoken code={code} />}
      </div>
      {trouble && <p className={styles.problem}>{trouble}</p>}
      {details.length > 0 && <Details lines={details} />}
    </section>
  )
}

/** What was found, line by line. */
function Details({ lines }: { readonly lines: readonly string[] }) {
  const { readAs } = useOwnWords()
  return (
    <details className={styles.unjudged}>
      <summary>{readAs.more}</summary>
      <ul>
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </details>
  )
}

/** Lets one say how the server is spoken to; what it says stands in the code. */
function Spoken({ code }: { readonly code: Brought }) {
  const lab = useLab()
  const { readAs } = useOwnWords()
  const choice = choiceIn(code.source)
  const choose = (next: Choice) => {
    putInEditor(lab, { ...code, source: withChoice(code.source, next) })
    // An adapter of one's own is to be written first.
    if (next !== 'own') void runOwnCode(lab)
  }
  return (
    <p>
      <label>
        {readAs.choose}{' '}
        <select
          value={choice}
          disabled={choice === 'own'}
          onChange={(event) => choose(event.target.value as Choice)}
        >
          {choices.map((one) => (
            <option key={one} value={one}>
              {readAs.choices[one]}
            </option>
          ))}
        </select>
      </label>{' '}
      {choice === 'own' && readAs.ownAdapter}
    </p>
  )
}

function kindOf({ readAs }: OwnWords, { kind, spoken }: CodeReading): string {
  if (kind === 'house') return readAs.house
  if (kind === 'manager' || !spoken) return readAs.manager
  const dialects: Readonly<Record<string, string>> = readAs.dialects
  return readAs.server({ dialect: dialects[spoken.dialect] ?? '', how: readAs.how[spoken.how] })
}

/** Why it seems to be spoken to in a wrong way; null where it does not. */
function troubleOf({ readAs }: OwnWords, spoken: SpokenReading): string | null {
  const { asked, said, unread, letsIn, unreadText } = spoken
  // Who is let in and told nothing may be served by a server that is silent.
  if (asked > 0 && said === 0) return letsIn ? null : readAs.saidNothing({ asked })
  return unread === said && unreadText !== null
    ? readAs.unreadAll({ said, text: unreadText })
    : null
}

/** What else it said than the protocol has words for. */
function unreadOf({ readAs }: OwnWords, spoken: SpokenReading | null): readonly string[] {
  if (!spoken || spoken.unreadText === null || spoken.unread === spoken.said) return []
  const { said, unread, unreadText: text } = spoken
  return [readAs.unread({ said, unread, text })]
}

function detailsOf(own: OwnWords, reading: CodeReading): readonly string[] {
  const { readAs } = own
  const { methods, missing, maps, spoken } = reading
  const parts: Readonly<Record<string, string>> = readAs.silences
  return [
    ...methods.map(({ as, name }) => readAs.method({ as, name })),
    ...(missing.length > 0 ? [readAs.missing({ methods: missing.join(', ') })] : []),
    ...(spoken?.join && spoken.message
      ? [readAs.asks({ join: spoken.join, message: spoken.message })]
      : []),
    ...(spoken?.silent.length
      ? [readAs.silent({ what: spoken.silent.map((one) => parts[one] ?? one).join(', ') })]
      : []),
    ...unreadOf(own, spoken),
    ...maps.map(({ part, shown, name }) =>
      readAs.shown[shown]({ part: readAs.parts[part], name: name ?? 'books()' }),
    ),
  ]
}
