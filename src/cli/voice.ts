import { en } from '#words/en/en.ts'
import type { Words } from '#words/words.ts'

/** What the commands are called where they run. */
interface Commands {
  readonly run: string
  readonly prove: string
  readonly search: string
  readonly open: string
}

/** How the command line speaks: in one language, and of its commands as they are called here. */
export interface Voice {
  readonly words: Words
  readonly commands: Commands
}

/** From the sources, by npm. */
export const sourceVoice: Voice = {
  words: en,
  commands: {
    run: 'npm run --silent scenario --',
    prove: 'npm run --silent prove --',
    search: 'npm run --silent search --',
    open: 'npm run open --',
  },
}

/** From the package, by its own name. */
export const packageVoice: Voice = {
  words: en,
  commands: {
    run: 'npx roomscope run',
    prove: 'npx roomscope prove',
    search: 'npx roomscope search',
    open: 'npx roomscope open',
  },
}
