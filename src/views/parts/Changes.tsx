import type { Change } from '#store/selectors/changes.ts'
import { changeWords } from '#words/said.ts'
import styles from './changes.module.css'
import { useWords } from './useWords.ts'

const became = {
  '+': 'came',
  '−': 'went',
  '→': 'became',
} as const satisfies Record<Change['sign'], 'came' | 'went' | 'became'>

/** A difference: each entry with its sign, and where it is kept. */
export function Changes({ changes }: { readonly changes: readonly Change[] }) {
  const words = useWords()
  const { changeKinds } = words
  const told = changes.map(({ what, ...change }) => ({ ...change, text: changeWords(words, what) }))
  return (
    <ul className={styles.changes} data-part="changes">
      {told.map(({ sign, where, text }) => (
        <li
          key={`${sign} ${where} ${text}`}
          className={styles.change}
          data-sign={sign}
          title={changeKinds[became[sign]]({ where: changeKinds.where[where], what: text })}
        >
          <b>{sign}</b> {text}
        </li>
      ))}
    </ul>
  )
}
