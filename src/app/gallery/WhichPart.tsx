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

/** Asks where in the code the flaw is: in which part, and then in which line. What was right stands alone. */
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
        {(isRight ? [found.flawed] : found.names).map((name) => (
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
  const isRight = chosen === line
  const shown = isRight ? lines.filter(({ key }) => key === line) : lines
  return (
    <fieldset className={styles.line}>
      <legend>{game.whichLine}</legend>
      {shown.map(({ key, text }) => (
        <button
          key={key}
          type="button"
          aria-pressed={chosen === key}
          className={cx(isRight && styles.right)}
          onClick={() => setChosen(key)}
        >
          <code>{text}</code>
        </button>
      ))}
      <p role="status">{chosen !== null && (isRight ? game.right({ flaw }) : game.wrongLine)}</p>
    </fieldset>
  )
}
