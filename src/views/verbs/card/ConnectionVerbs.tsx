import type { ReactNode } from 'react'
import { useWords } from '#views/parts/useWords.ts'
import type { Subject } from '#views/verbs/clientVerb.ts'
import { clientVerbs } from '#views/verbs/clientVerbs.ts'
import { Disconnect } from './Disconnect.tsx'
import { VerbButton } from './VerbButton.tsx'
import styles from './verbGroup.module.css'
import { WireVerbs } from './WireVerbs.tsx'

/** What is done to a connection as a whole: what ends it, what breaks it and tells nobody, what mends it. */
export function ConnectionVerbs({ subject }: { readonly subject: Subject }) {
  const { groups } = useWords().clients
  const { drop, heal, reconnect, reconnectRefused } = clientVerbs
  return (
    <>
      <Group legend={groups.ending} tone="ending">
        <Disconnect subject={subject} />
        <VerbButton verb={drop} subject={subject} />
      </Group>
      <Group legend={groups.breaking} tone="breaking">
        <WireVerbs subject={subject} />
      </Group>
      <Group legend={groups.mending} tone="mending">
        <VerbButton verb={heal} subject={subject} />
        <VerbButton verb={reconnect} subject={subject} />
        <VerbButton verb={reconnectRefused} subject={subject} />
      </Group>
    </>
  )
}

interface GroupProps {
  readonly legend: string
  readonly tone: 'ending' | 'breaking' | 'mending'
  readonly children: ReactNode
}

function Group({ legend, tone, children }: GroupProps) {
  return (
    <fieldset className={styles.group} data-tone={tone}>
      <legend>{legend}</legend>
      <div className={styles.row}>{children}</div>
    </fieldset>
  )
}
