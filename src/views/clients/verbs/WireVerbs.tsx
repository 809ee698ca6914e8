import { type FormEvent, useState } from 'react'
import { scenarioLimits } from '#scenario/scenarioLimits.ts'
import {
  failNextSend,
  halfOpenConnection,
  killSocket,
  slowClient,
  stallClient,
} from '#store/commands/clients.ts'
import { useLab } from '#views/parts/useLab.ts'
import { useWords } from '#views/parts/useWords.ts'
import type { Words } from '#words/words.ts'
import { Meaning } from './Meaning.tsx'
import { VerbButton } from './VerbButton.tsx'
import styles from './verbGroup.module.css'

interface Props {
  readonly client: string
  readonly disabled: boolean
  /** Its socket is dead already. */
  readonly dead: boolean
}

/** Faults that no close event tells of. */
export function WireVerbs({ client, disabled, dead }: Props) {
  const lab = useLab()
  const { verbButtons, verbForms } = useWords()
  return (
    <>
      <HalfOpen client={client} disabled={disabled} />
      <Slow client={client} disabled={disabled} />
      <VerbButton
        words={verbButtons.stall}
        disabled={disabled}
        run={() => stallClient(lab, client)}
      />
      <VerbButton
        words={verbButtons.deadSocket}
        disabled={disabled || dead}
        run={() => killSocket(lab, client)}
      />
      <VerbButton
        words={verbForms.failNextSend}
        disabled={disabled || dead}
        run={() => failNextSend(lab, client)}
      />
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

function HalfOpen({ client, disabled }: { readonly client: string; readonly disabled: boolean }) {
  const lab = useLab()
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

function Slow({ client, disabled }: { readonly client: string; readonly disabled: boolean }) {
  const lab = useLab()
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
