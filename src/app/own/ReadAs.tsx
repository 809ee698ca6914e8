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
  return (
    <section className={styles.readAs} aria-label={own.readAs.title}>
      <p>
        <strong>{own.readAs.title}</strong> {kindOf(own, reading)}
      </p>
      {trouble && <p className={styles.problem}>{trouble}</p>}
      {spoken && <Spoken code={code} />}
      <details className={styles.unjudged}>
        <summary>{own.readAs.more}</summary>
        <ul>
          {detailsOf(own, reading).map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      </details>
    </section>
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

/** What was not understood of a server, in a sentence; null where all was. */
function troubleOf({ readAs }: OwnWords, spoken: SpokenReading): string | null {
  const { asked, said, unread, unreadText } = spoken
  if (asked > 0 && said === 0) return readAs.saidNothing({ asked })
  if (unread === 0 || unreadText === null) return null
  return unread === said
    ? readAs.unreadAll({ said, text: unreadText })
    : readAs.unread({ said, unread, text: unreadText })
}

function detailsOf({ readAs }: OwnWords, reading: CodeReading): readonly string[] {
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
    ...maps.map(({ part, shown, name }) =>
      readAs.shown[shown]({ part: readAs.parts[part], name: name ?? 'books()' }),
    ),
  ]
}
