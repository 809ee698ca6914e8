import { useState } from 'react'
import { cx } from '#views/parts/cx.ts'
import { useWords } from '#views/parts/useWords.ts'
import { type Parts, partsToName } from './partsToName.ts'
import styles from './whichPart.module.css'

interface WhichPartProps {
  readonly server: string
  /** What is said once the right line is named. */
  readonly flaw: string
}

/** Asks where in the code the flaw is: in which part, and then in which line. */
export function WhichPart({ server, flaw }: WhichPartProps) {
  const { game } = useWords().flaws
  const [chosen, setChosen] = useState<string | null>(null)
  const found = partsToName(server)
  if (!found) return null
  const isRight = chosen === found.flawed
  return (
    <>
      <fieldset className={styles.part}>
        <legend>{game.which}</legend>
        {found.names.map((name) => (
          <button
            key={name}
            type="button"
            className="button button-small"
            aria-pressed={chosen === name}
            onClick={() => setChosen(name)}
          >
            <code>{name}</code>
          </button>
        ))}
        <p role="status">{chosen !== null && !isRight && game.wrong({ name: chosen })}</p>
      </fieldset>
      {isRight && <WhichLine parts={found} flaw={flaw} />}
    </>
  )
}

interface WhichLineProps {
  readonly parts: Parts
  readonly flaw: string
}

function WhichLine({ parts: { lines, line }, flaw }: WhichLineProps) {
  const { game } = useWords().flaws
  const [chosen, setChosen] = useState<string | null>(null)
  return (
    <fieldset className={styles.line}>
      <legend>{game.whichLine}</legend>
      {lines.map(({ key, text }) => (
        <button
          key={key}
          type="button"
          aria-pressed={chosen === key}
          className={cx(chosen === line && key === line && styles.right)}
          onClick={() => setChosen(key)}
        >
          <code>{text}</code>
        </button>
      ))}
      <p role="status">
        {chosen !== null && (chosen === line ? game.right({ flaw }) : game.wrongLine)}
      </p>
    </fieldset>
  )
}
