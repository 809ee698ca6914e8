import type { en } from './en/en.ts'

/** The words of one language. What one language has and another lacks does not compile. */
export type Words = typeof en
