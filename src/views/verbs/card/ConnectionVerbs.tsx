import { type ReactNode, useState } from 'react'
import { useWords } from '#views/parts/useWords.ts'
import type { Subject } from '#views/verbs/clientVerb.ts'
import { clientVerbs } from '#views/verbs/clientVerbs.ts'
import { Disconnect } from './Disconnect.tsx'
import { OwnerVerbs } from './OwnerVerbs.tsx'
import { VerbButton } from './VerbButton.tsx'
import styles from './verbGroup.module.css'
import { WireVerbs } from './WireVerbs.tsx'

/** What is done to a connection as a whole: what ends it; and, opened when wanted, what breaks it, what mends it, what the owner does. */
export function ConnectionVerbs({ subject }: { readonly subject: Subject }) {
  const { groups } = useWords().clients
  const { drop, heal, reconnect, resume, reconnectRefused } = clientVerbs
  const { clientEnd, faults } = subject.connection
  return (
    <>
      <fieldset className={styles.group} data-tone="ending">
        <legend>{groups.ending}</legend>
        <div className={styles.row}>
          <Disconnect subject={subject} />
          <VerbButton verb={drop} subject={subject} />
        </div>
      </fieldset>
      <VerbGroup legend={groups.breaking} tone="breaking">
        <WireVerbs subject={subject} />
      </VerbGroup>
      <VerbGroup
        legend={groups.mending}
        tone="mending"
        wanted={clientEnd.state === 'closed' || faults.length > 0}
      >
        <VerbButton verb={heal} subject={subject} />
        <VerbButton verb={reconnect} subject={subject} />
        <VerbButton verb={resume} subject={subject} />
        <VerbButton verb={reconnectRefused} subject={subject} />
      </VerbGroup>
      <VerbGroup legend={groups.owner} tone="owner">
        <OwnerVerbs subject={subject} />
      </VerbGroup>
    </>
  )
}

interface GroupProps {
  readonly legend: string
  readonly tone: 'breaking' | 'mending' | 'owner'
  /** It is open by itself as long as something asks for it. */
  readonly wanted?: boolean
  readonly children: ReactNode
}

function VerbGroup({ legend, tone, wanted = false, children }: GroupProps) {
  const [open, setOpen] = useState(false)
  return (
    <details
      className={styles.group}
      data-tone={tone}
      open={open || wanted}
      onToggle={(event) => setOpen(event.currentTarget.open && !wanted)}
    >
      <summary>{legend}</summary>
      <div className={styles.row}>{children}</div>
    </details>
  )
}
