import type { commandLine } from './en/commandLine/commandLine.ts'
import type { en } from './en/en.ts'

/** The words of one language. What one language has and another lacks does not compile. */
export type Words = typeof en

/** The words of the command line, which are more than the page's. */
export type CommandWords = typeof commandLine
