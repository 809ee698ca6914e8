import { useRef } from 'react'
import { serverName } from '#scenario/brought.ts'
import { Scroller } from '#views/parts/Scroller.tsx'
import { useRoomscope } from '#views/parts/useRoomscope.ts'
import { useWords } from '#views/parts/useWords.ts'
import { About } from './About.tsx'
import { Block } from './Block.tsx'
import { codeOf } from './codeOf.ts'
import { placeKey } from './codeRow.ts'
import { defectOf } from './defectOf.ts'
import { useLineShown } from './useLineShown.ts'
import './code.css'

/** The code of the server under test, as one would write it: what is flawed, what mends it, and the rest. */
export function Code() {
  const words = useWords()
  const server = useRoomscope((state) => serverName(state.scenario.server))
  const defect = useRoomscope(defectOf)
  const asked = useRoomscope((state) => state.lineAsked)
  const { blocks, flaw } = codeOf(server, defect?.id ?? null)
  const pane = useRef<HTMLDivElement>(null)
  useLineShown(pane, flaw && placeKey(flaw), asked)
  return (
    <Scroller label={words.code.label({ server })} className="source" ref={pane}>
      <About server={server} defect={defect} isKnown={blocks.length > 0} />
      {blocks.map((block) => (
        <Block key={`${block.part} ${block.name}`} block={block} flaw={flaw} />
      ))}
    </Scroller>
  )
}
