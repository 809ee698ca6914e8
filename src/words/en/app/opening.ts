import type { OtherRun } from '#reading/compare/otherRun.ts'
import type { OpeningWords } from '#words/runs/openingWords.ts'

interface Verdict {
  /** What was opened: a file by its name, or the link. */
  readonly name: string
  readonly scenario: string
  readonly passes: boolean
  /** How many expectations it has. */
  readonly expects: number
}

/** Opening a file, a link, or what the page's address names. */
export const opening = {
  link: 'The link',
  file: 'The file',
  notOpened: ({ name, why }: { name: string; why: string }) => `${name} was not opened. ${why}`,
  linkNotOpened: ({ why }: { why: string }) => `The link was not opened: ${why}.`,
  servedNotOpened: ({ why }: { why: string }) =>
    `The file that the address names was not opened: ${why}.`,
  tooLarge: ({ bytes, charsMax }: { bytes: number; charsMax: number }) =>
    `It has ${bytes} bytes; at most ${charsMax} characters (traceFileCharsMax) can be opened.`,
  problems: ({ first, more }: { first: string; more: number }) =>
    more === 0 ? `${first}.` : `${first}. And ${more} more.`,
  opened: (opened: Verdict) => `${verdictText(opened)}.`,
  endsBefore: ({ playhead, ...opened }: Verdict & { playhead: number }) =>
    `${verdictText(opened)}. The link names event ${playhead}; the run here ends before it.`,
  otherRun: ({ seq, file, here, ...opened }: Verdict & OtherRun) =>
    `${verdictText(opened)} here, in another run than the file’s. They part at event ${seq}: the file has ${file ?? 'no more'}; the run here has ${here ?? 'no more'}.`,
  notPlayed: ({ why }: { why: string }) =>
    `${why}. It is kept: under Scenario it can be brought back, and is tried again`,
  why: {
    hashTooLong: ({ charsMax }) => `it has more than ${charsMax} characters (hashCharsMax)`,
    unknownVersion: ({ version }) => `it is of version ${version}; 1 to 4 are understood here`,
    damaged: () => 'it is damaged or cut short; ask for it again, or for the file',
    holdsTooMuch: ({ charsMax }) => `it holds more than ${charsMax} characters (fileCharsMax)`,
    elsewhere: () => 'it is not on this page’s own server',
    noLesson: ({ id }) => `there is no lesson “${id}”`,
    refused: ({ status, statusText }) => `the server says ${status} ${statusText}`,
  } satisfies OpeningWords,
}

function verdictText({ name, scenario, passes, expects }: Verdict): string {
  if (passes && expects === 0) return `${name}: “${scenario}” passes, and expects nothing`
  return `${name}: “${scenario}” ${passes ? 'passes' : 'fails'}`
}
