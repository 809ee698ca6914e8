import { type FormEvent, useState } from 'react'
import { scenarioLimits } from '#scenario/scenarioLimits.ts'
import { halfOpenConnection, slowClient } from '#store/commands/clients.ts'
import { useLab } from '#views/parts/useLab.ts'
import { useWords } from '#views/parts/useWords.ts'
import type { Subject } from '#views/verbs/clientVerb.ts'
import { clientVerbs } from '#views/verbs/clientVerbs.ts'
import type { Words } from '#words/words.ts'
import { Meaning } from './Meaning.tsx'
import { VerbButton } from './VerbButton.tsx'
import styles from './verbGroup.module.css'

interface Props {
  readonly subject: Subject
}

/** Faults that no close event tells of. */
export function WireVerbs({ subject }: Props) {
  const { stall, deadSocket, failNextSend, throttle } = clientVerbs
  return (
    <>
      <HalfOpen subject={subject} />
      <Slow subject={subject} />
      <VerbButton verb={stall} subject={subject} />
      <VerbButton verb={deadSocket} subject={subject} />
      <VerbButton verb={failNextSend} subject={subject} />
      <VerbButton verb={throttle} subject={subject} />
    </>
  )
}

type Way = keyof Words['clients']['ways']

/** Which way nothing gets through; a proxy may answer pings all the same. */
const ways = {
  both: { direction: 'both', proxy: false },
  toServer: { direction: 'toServer', proxy: false },
  toClient: { direction: 'toClient', proxy: false },
  proxy: { direction: 'both', proxy: true },
} as const satisfies Record<Way, { direction: string; proxy: boolean }>

function HalfOpen({ subject }: Props) {
  const lab = useLab()
  const { client } = subject.connection
  const disabled = !clientVerbs.halfOpen.can(subject)
  const { clients: words, verbButtons } = useWords()
  const [way, setWay] = useState<Way>('both')
  function submit(event: FormEvent) {
    event.preventDefault()
    void halfOpenConnection(lab, client, ways[way].direction, ways[way].proxy)
  }
  return (
    <form className={styles.form} onSubmit={submit}>
      <button
        type="submit"
        className="button button-small"
        disabled={disabled}
        title={verbButtons.halfOpen.title}
      >
        {verbButtons.halfOpen.button}
      </button>
      <select
        aria-label={words.halfOpenWay}
        value={way}
        disabled={disabled}
        onChange={(event) => setWay(event.target.value as Way)}
      >
        {Object.keys(ways).map((key) => (
          <option key={key} value={key}>
            {words.ways[key as Way]}
          </option>
        ))}
      </select>
      <Meaning>{verbButtons.halfOpen.title}</Meaning>
    </form>
  )
}

function Slow({ subject }: Props) {
  const lab = useLab()
  const { client } = subject.connection
  const disabled = !clientVerbs.slow.can(subject)
  const { clients: words, verbButtons } = useWords()
  const [bytesPerMs, setBytesPerMs] = useState(1)
  function submit(event: FormEvent) {
    event.preventDefault()
    void slowClient(lab, client, bytesPerMs)
  }
  return (
    <form className={styles.form} onSubmit={submit}>
      <button
        type="submit"
        className="button button-small"
        disabled={disabled}
        title={verbButtons.slow.title}
      >
        {verbButtons.slow.button}
      </button>
      <input
        className={styles.number}
        type="number"
        min={scenarioLimits.slowBytesPerMsMin}
        step="any"
        aria-label={words.bytesPerMs}
        value={Number.isNaN(bytesPerMs) ? '' : bytesPerMs}
        disabled={disabled}
        onChange={(event) => setBytesPerMs(event.target.valueAsNumber)}
      />
      <span className={styles.unit}>{words.bytesPerMsUnit}</span>
      <Meaning>{verbButtons.slow.title}</Meaning>
    </form>
  )
}
