import { commandLine } from '#words/en/commandLine/commandLine.ts'
import type { CommandWords } from '#words/words.ts'

/** What the commands are called where they run. */
interface Commands {
  readonly run: string
  readonly prove: string
  readonly search: string
  readonly open: string
}

/** How the command line speaks: in one language, and of its commands as they are called here. */
export interface Voice {
  readonly words: CommandWords
  readonly commands: Commands
}

/** From the sources, by npm. */
export const sourceVoice: Voice = {
  words: commandLine,
  commands: {
    run: 'npm run --silent scenario --',
    prove: 'npm run --silent prove --',
    search: 'npm run --silent search --',
    open: 'npm run open --',
  },
}

/** From the package, by its own name. */
export const packageVoice: Voice = {
  words: commandLine,
  commands: {
    run: 'npx roomscope run',
    prove: 'npx roomscope prove',
    search: 'npx roomscope search',
    open: 'npx roomscope open',
  },
}
