import { utf8Text } from '#host/utf8Text.ts'
import { scenarioLimits } from '#scenario/scenarioLimits.ts'
import { tell } from '#store/commands/tell.ts'
import type { Lab } from '#store/lab.ts'
import type { Saying } from '#words/said.ts'
import { whyNotOpened } from './notOpened.ts'
import { openText, problemsInWords } from './openText.ts'

/** No character takes more bytes in a file; a larger file is not even read. */
const bytesPerCharMax = 3

/** Opens a scenario file or a trace file; what was there before can be brought back. */
export async function openFile(lab: Lab, file: File): Promise<void> {
  const { traceFileCharsMax: charsMax } = scenarioLimits
  const name: Saying = ({ opening }) => file.name || opening.file
  const refuse = (why: Saying) =>
    tell(lab, 'error', (words) => words.opening.notOpened({ name: name(words), why: why(words) }))
  if (file.size > charsMax * bytesPerCharMax) {
    return refuse(({ opening }) => opening.tooLarge({ bytes: file.size, charsMax }))
  }
  try {
    const read = utf8Text(new Uint8Array(await file.arrayBuffer()))
    if (read.ok) await openText(lab, { text: read.text, name, shown: null })
    else refuse((words) => problemsInWords(words, [read.problem]))
  } catch (error) {
    refuse((words) => whyNotOpened(words, error))
  }
}
