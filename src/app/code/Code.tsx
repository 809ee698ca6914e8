import { useMemo, useRef } from 'react'
import { serverName } from '#scenario/brought.ts'
import { Scroller } from '#views/parts/Scroller.tsx'
import { useRoomscope } from '#views/parts/useRoomscope.ts'
import { useWords } from '#views/parts/useWords.ts'
import { About } from './About.tsx'
import { Beside } from './Beside.tsx'
import { Block } from './Block.tsx'
import styles from './code.module.css'
import { codeOf } from './codeOf.ts'
import { placeKey } from './codeRow.ts'
import { defectOf } from './defectOf.ts'
import { Now } from './Now.tsx'
import { useLineShown, useLinesFollowed } from './useLineShown.ts'
import { useLines } from './useLines.ts'

const none: ReadonlySet<string> = new Set()

/** The code of the server under test, as one would write it: what is flawed, what mends it, and the rest. */
export function Code() {
  const words = useWords()
  const server = useRoomscope((state) => serverName(state.scenario.server))
  const defect = useRoomscope(defectOf)
  const asked = useRoomscope((state) => state.lineAsked)
  const { blocks, flaw } = codeOf(server, defect?.id ?? null)
  const pane = useRef<HTMLDivElement>(null)
  const lines = useLines()
  const ran = useMemo(() => new Set(lines?.ran), [lines])
  useLineShown(pane, flaw && placeKey(flaw), asked)
  useLinesFollowed(pane, lines)
  return (
    <Beside>
      <Scroller label={words.code.label({ server })} className={styles.source} ref={pane}>
        <About server={server} defect={defect} isKnown={blocks.length > 0} />
        {blocks.length > 0 && <Now lines={lines} />}
        {blocks.map((block) => (
          <Block
            key={`${block.part} ${block.name}`}
            block={block}
            flaw={flaw}
            ran={ran}
            waiting={lines?.waiting ?? none}
          />
        ))}
      </Scroller>
    </Beside>
  )
}
