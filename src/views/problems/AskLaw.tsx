import { type ComponentType, lazy, useMemo } from 'react'
import { type Opened, OpensLater } from '#views/parts/OpensLater.tsx'
import { useWords } from '#views/parts/useWords.ts'
import styles from './lawWords.module.css'

interface Props {
  readonly law: string
  readonly rule: string
  readonly remedy: string
}

/** Asks what a law demands. */
export function AskLaw({ law, rule, remedy }: Props) {
  const { problems: words } = useWords()
  const opened = useMemo(() => lawWords({ law, rule, remedy }), [law, rule, remedy])
  return (
    <OpensLater
      button={(press) => (
        <button
          type="button"
          className={styles.ask}
          aria-label={words.askLaw({ law })}
          aria-haspopup="dialog"
          aria-expanded={false}
          onClick={press}
        >
          <span aria-hidden="true">?</span>
        </button>
      )}
      opened={opened}
    />
  )
}

function lawWords(law: Props) {
  return lazy(async (): Promise<{ default: ComponentType<Opened> }> => {
    const { LawWords } = await import('./LawWords.tsx')
    return { default: (opened) => <LawWords {...law} {...opened} /> }
  })
}
