import { Dialog } from 'radix-ui'
import { cx } from '#views/parts/cx.ts'
import { useWords } from '#views/parts/useWords.ts'
import controls from './controls.module.css'
import styles from './keys.module.css'
import { keys } from './keys.ts'

interface Props {
  readonly open: boolean
  readonly onOpenChange: (open: boolean) => void
}

/** All keys of the page in one place, opened by `?`. */
export function Keys({ open, onOpenChange }: Props) {
  const { keys: words } = useWords().timeline
  return (
    <Dialog.Root open={open} onOpenChange={onOpenChange}>
      <Dialog.Trigger
        className={cx('button', controls.rare)}
        data-part="time-rare"
        title={words.open}
      >
        {words.title}
      </Dialog.Trigger>
      <Dialog.Portal>
        <Dialog.Overlay className="dialog-cover" />
        <Dialog.Content className={styles.keys} aria-describedby={undefined}>
          <header className="panel-head">
            <Dialog.Title>{words.title}</Dialog.Title>
            <Dialog.Close className="button button-small">{words.close}</Dialog.Close>
          </header>
          <dl className={styles.list}>
            {keys.map(({ pattern, shown, means }) => (
              <KeyLine key={pattern} shown={shown(words)} means={words.does[means]} />
            ))}
            <KeyLine shown="?" means={words.does.show} />
            <KeyLine shown={words.arrows} means={words.does.arrows} />
          </dl>
          <p className={styles.note}>{words.note}</p>
        </Dialog.Content>
      </Dialog.Portal>
    </Dialog.Root>
  )
}

function KeyLine({ shown, means }: { readonly shown: string; readonly means: string }) {
  return (
    <div>
      <dt>
        <kbd>{shown}</kbd>
      </dt>
      <dd>{means}</dd>
    </div>
  )
}
