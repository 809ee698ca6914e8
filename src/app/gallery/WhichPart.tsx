import { useState } from 'react'
import { useWords } from '#views/parts/useWords.ts'
import { partsOf } from './partsOf.ts'

interface WhichPartProps {
  readonly server: string
  /** What is said once the right part is named. */
  readonly flaw: string
}

/** Asks where in the code the flaw is. */
export function WhichPart({ server, flaw }: WhichPartProps) {
  const { game } = useWords().flaws
  const [chosen, setChosen] = useState<string | null>(null)
  const { names, flawed } = partsOf(server)
  const isRight = chosen !== null && flawed.has(chosen)
  return (
    <fieldset className="which-part">
      <legend>{game.which}</legend>
      {names.map((name) => (
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
      <p role="status">
        {chosen !== null && (isRight ? game.right({ flaw }) : game.wrong({ name: chosen }))}
      </p>
    </fieldset>
  )
}
