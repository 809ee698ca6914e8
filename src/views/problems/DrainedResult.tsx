import type { DrainResult } from '#reading/result/drainResult.ts'
import type { Selection } from '#reading/selection.ts'
import { select } from '#store/commands/select.ts'
import { goTo } from '#store/commands/time/play.ts'
import { cx } from '#views/parts/cx.ts'
import { useLab } from '#views/parts/useLab.ts'
import { useWords } from '#views/parts/useWords.ts'
import styles from './drained.module.css'

/** So many names of each kind are listed. */
const namesShownMax = 24

/** Whether the world came back to empty, and what was left; each can be chosen, at that moment. */
export function DrainedResult({ result }: { readonly result: DrainResult }) {
  const lab = useLab()
  const { drained: words } = useWords().problems
  const { seq, atMs, isEmpty, connections, rooms, entries } = result
  return (
    <section className={styles.result} data-empty={isEmpty} aria-label={words.region}>
      <h3>
        <span aria-hidden="true">{isEmpty ? '✓' : '✗'}</span> {isEmpty ? words.empty : words.left}
        <button type="button" className={cx('as-link', styles.at)} onClick={() => goTo(lab, seq)}>
          {words.at({ ms: atMs })}
        </button>
      </h3>
      {isEmpty && <p>{words.nothingLeft}</p>}
      <Left
        seq={seq}
        title={words.connections}
        names={connections}
        selectionOf={(connection) => ({ kind: 'connection', connection })}
      />
      <Left
        seq={seq}
        title={words.rooms}
        names={rooms}
        selectionOf={(room) => ({ kind: 'room', room })}
      />
      <Left
        seq={seq}
        title={words.entries}
        names={entries}
        selectionOf={(connection) => ({ kind: 'connection', connection })}
      />
    </section>
  )
}

interface LeftProps<T extends string> {
  readonly seq: number
  readonly title: string
  readonly names: readonly T[]
  readonly selectionOf: (name: T) => Selection
}

function Left<T extends string>({ seq, title, names, selectionOf }: LeftProps<T>) {
  const lab = useLab()
  const { drained: words } = useWords().problems
  if (names.length === 0) return null
  return (
    <p>
      {title}{' '}
      {names.slice(0, namesShownMax).map((name) => (
        <button
          key={name}
          type="button"
          className={cx('chip chip-torn', styles.name)}
          onClick={() => {
            goTo(lab, seq)
            select(lab, selectionOf(name))
          }}
        >
          {name}
        </button>
      ))}
      {names.length > namesShownMax && words.more({ more: names.length - namesShownMax })}
    </p>
  )
}
