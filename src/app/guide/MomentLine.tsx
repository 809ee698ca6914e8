import { faultyLine, soundLine } from './faultLine.ts'
import { LineFigure } from './LineFigure.tsx'

/** The line of code that the moment is about. */
export function MomentLine({ sound }: { readonly sound: boolean }) {
  const line = sound ? soundLine : faultyLine
  if (!line) return null
  return <LineFigure place={`${line.path}:${line.number}`} text={line.text} sound={sound} />
}
