import { Popover } from 'radix-ui'

interface Props {
  readonly law: string
  readonly rule: string
  readonly remedy: string
}

/** The law itself, in words, for who asks. */
export function LawWords({ law, rule, remedy }: Props) {
  return (
    <Popover.Root>
      <Popover.Trigger className="law-ask" aria-label={`What law ${law} demands`}>
        <span aria-hidden="true">?</span>
      </Popover.Trigger>
      <Popover.Portal>
        <Popover.Content
          className="menu law-words"
          side="bottom"
          align="end"
          sideOffset={6}
          collisionPadding={12}
          aria-label={`Law ${law}`}
        >
          <h3>Law {law}</h3>
          <p>{rule}</p>
          <p className="law-remedy">
            <strong>What mends it.</strong> {remedy}
          </p>
          <p className="law-remedy">All laws, and real bugs that broke them: docs/LAWS.md.</p>
        </Popover.Content>
      </Popover.Portal>
    </Popover.Root>
  )
}
