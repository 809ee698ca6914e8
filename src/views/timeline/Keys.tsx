import { Dialog } from 'radix-ui'
import { keys } from './keys.ts'

interface Props {
  readonly open: boolean
  readonly onOpenChange: (open: boolean) => void
}

/** All keys of the page in one place, opened by `?`. */
export function Keys({ open, onOpenChange }: Props) {
  return (
    <Dialog.Root open={open} onOpenChange={onOpenChange}>
      <Dialog.Trigger className="button time-rare" title="All keys (?)">
        Keys
      </Dialog.Trigger>
      <Dialog.Portal>
        <Dialog.Overlay className="dialog-cover" />
        <Dialog.Content className="keys" aria-describedby={undefined}>
          <header className="panel-head">
            <Dialog.Title>Keys</Dialog.Title>
            <Dialog.Close className="button button-small">Close</Dialog.Close>
          </header>
          <dl className="keys-list">
            {keys.map(({ pattern, shown, words }) => (
              <div key={pattern}>
                <dt>
                  <kbd>{shown}</kbd>
                </dt>
                <dd>{words}</dd>
              </div>
            ))}
            <div>
              <dt>
                <kbd>?</kbd>
              </dt>
              <dd>These keys</dd>
            </div>
            <div>
              <dt>
                <kbd>Arrows</kbd>
              </dt>
              <dd>Through the graph, the event log, the sequence diagram</dd>
            </div>
          </dl>
          <p className="keys-note">In the sequence diagram ← goes to the cause, → to an effect.</p>
        </Dialog.Content>
      </Dialog.Portal>
    </Dialog.Root>
  )
}
