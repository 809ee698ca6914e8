import { type FormEvent, useState } from 'react'
import { findNamed, type Named } from '#reading/matrix/findNamed.ts'
import type { Matrix } from '#reading/matrix/matrix.ts'
import { useWords } from '#views/parts/useWords.ts'
import styles from './matrix.module.css'

interface Props {
  readonly matrix: Matrix
  readonly onFound: (named: Named) => void
}

/** Finds a client or a room by its name; asked again, the next of that name. */
export function Find({ matrix, onFound }: Props) {
  const { matrix: words } = useWords()
  const [text, setText] = useState('')
  const [told, setTold] = useState('')
  const [last, setLast] = useState({ text: '', at: -1 })
  const find = (event: FormEvent) => {
    event.preventDefault()
    const found = findNamed(matrix, text)
    const at = last.text === text ? (last.at + 1) % Math.max(1, found.length) : 0
    const named = found[at]
    setLast({ text, at })
    setTold(
      named
        ? words.found({ at: at + 1, of: found.length, name: named.name })
        : words.notFound({ text }),
    )
    if (named) onFound(named)
  }
  return (
    // biome-ignore lint/a11y/useSemanticElements: <search> is not yet known to every screen reader
    <form className={styles.find} role="search" aria-label={words.find} onSubmit={find}>
      <input
        type="search"
        aria-label={words.find}
        placeholder={words.find}
        value={text}
        onChange={({ target }) => {
          setText(target.value)
          setTold('')
        }}
      />
      <button type="submit" className="button button-small" disabled={text.trim() === ''}>
        {words.findButton}
      </button>
      <span className={styles.told} role="status">
        {told}
      </span>
    </form>
  )
}
