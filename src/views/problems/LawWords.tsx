import { Popover } from 'radix-ui'
import { cx } from '#views/parts/cx.ts'
import type { Opened } from '#views/parts/OpensLater.tsx'
import { useWords } from '#views/parts/useWords.ts'
import styles from './lawWords.module.css'

interface Props extends Opened {
  readonly law: string
  readonly rule: string
  readonly remedy: string
}

/** The law itself, in words, for who asks. */
export function LawWords({ law, rule, remedy, defaultOpen }: Props) {
  const { problems: words } = useWords()
  return (
    <Popover.Root defaultOpen={defaultOpen}>
      <Popover.Trigger className={styles.ask} aria-label={words.askLaw({ law })}>
        <span aria-hidden="true">?</span>
      </Popover.Trigger>
      <Popover.Portal>
        <Popover.Content
          className={cx('menu', styles.words)}
          side="bottom"
          align="end"
          sideOffset={6}
          collisionPadding={12}
          aria-label={words.law({ law })}
        >
          <h3>{words.law({ law })}</h3>
          <p>{rule}</p>
          <p className={styles.remedy}>
            <strong>{words.mends}</strong> {remedy}
          </p>
          <p className={styles.remedy}>{words.allLaws}</p>
        </Popover.Content>
      </Popover.Portal>
    </Popover.Root>
  )
}
