import { utf8Text } from '#host/utf8Text.ts'
import { scenarioLimits } from '#scenario/scenarioLimits.ts'
import { tell } from '#store/commands/tell.ts'
import type { Lab } from '#store/lab.ts'
import type { Words } from '#words/words.ts'
import { whyNot } from './notOpened.ts'
import { openText, problemsInWords } from './openText.ts'

/** No character takes more bytes in a file; a larger file is not even read. */
const bytesPerCharMax = 3

/** Opens a scenario file or a trace file; what was there before can be brought back. */
export async function openFile(lab: Lab, words: Words, file: File): Promise<void> {
  const { traceFileCharsMax: charsMax } = scenarioLimits
  const { opening } = words
  const refuse = (why: string) => tell(lab, 'error', opening.notOpened({ name: file.name, why }))
  if (file.size > charsMax * bytesPerCharMax) {
    return refuse(opening.tooLarge({ bytes: file.size, charsMax }))
  }
  try {
    const read = utf8Text(new Uint8Array(await file.arrayBuffer()))
    if (read.ok) await openText(lab, words, { text: read.text, name: file.name, shown: null })
    else refuse(problemsInWords(words, [read.problem]))
  } catch (error) {
    refuse(whyNot(words, error))
  }
}
