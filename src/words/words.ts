import type { enForCommands } from './en/commandLine/commands.ts'
import type { en } from './en/en.ts'

/** The words of one language. What one language has and another lacks does not compile. */
export type Words = typeof en

/** The words of one language, with those of the command line and of tests. */
export type CommandWords = typeof enForCommands
