import { en } from '#words/en/en.ts'
import { cli } from './cli.ts'
import { flags } from './flags.ts'
import { proof } from './proof.ts'
import { tests } from './tests.ts'
import { usage } from './usage.ts'

/** What the command line and tests say, and no page: it does not fetch them. */
export const commandsInEnglish = { cli, flags, proof, tests, usage }

/** All that the command line and tests have words for. */
export const enForCommands = { ...en, ...commandsInEnglish }
