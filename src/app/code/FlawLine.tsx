import { LineFigure } from '#app/guide/LineFigure.tsx'
import { serverName } from '#scenario/brought.ts'
import { useRoomscope } from '#views/parts/useRoomscope.ts'
import { codeOf } from './codeOf.ts'
import { placeKey } from './codeRow.ts'
import { defectOf } from './defectOf.ts'

/** The line of the server under test that has the flaw, and where it stands; nothing where none is known. */
export function FlawLine() {
  const server = useRoomscope((state) => serverName(state.scenario.server))
  const defect = useRoomscope(defectOf)
  const { blocks, flaw } = codeOf(server, defect?.id ?? null)
  if (!flaw) return null
  const rows = blocks.flatMap((block) => block.rows)
  const row = rows.find(({ own }) => own && placeKey(own) === placeKey(flaw))
  if (!row) return null
  return <LineFigure place={placeKey(flaw)} text={row.text.trim()} sound={false} />
}
