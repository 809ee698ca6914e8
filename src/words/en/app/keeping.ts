import { stepCount } from '#words/en/counted.ts'

/** What can be done with a scenario as a whole: keep it, send it, open another. */
export const keeping = {
  menu: 'Scenario',
  copyLink: { title: 'Copy link', note: 'It carries all of it, and what is shown of it' },
  copyJson: { title: 'Copy as JSON', note: 'The scenario file, on the clipboard' },
  save: { title: 'Save as file', note: 'For npm run scenario, or a colleague' },
  savePlaywright: {
    title: 'Export as Playwright test',
    note: 'A .spec.ts file that runs it in the page, and passes as it is',
  },
  copyPlaywright: { title: 'Copy as Playwright test', note: 'The same, on the clipboard' },
  copyVitest: { title: 'Copy as Vitest test', note: 'Runs it headless, in this project' },
  open: {
    title: 'Open a file',
    note: 'A scenario, or a trace; it can be dropped on the page too',
  },
  file: 'Scenario file',
  bringBack: ({ name }: { name: string }) => `Bring back “${name}”`,
  bringBackNote: ({ steps }: { steps: number }) => `${stepCount(steps)}, as they were`,
  earlier: 'Your earlier work',
  openAgain: ({ name }: { name: string }) => `Open “${name}” again`,
  steps: ({ steps }: { steps: number }) => stepCount(steps),
  copied: {
    scenario: ({ name, steps }: { name: string; steps: number }) =>
      `“${name}”, ${stepCount(steps)}, is on the clipboard.`,
    vitest: 'A Vitest test is on the clipboard.',
    playwright: 'A Playwright test is on the clipboard.',
    link: ({ steps }: { steps: number }) =>
      `A link that carries all of it, ${stepCount(steps)}, is on the clipboard.`,
  },
  notCopied: 'The browser did not let the page use the clipboard.',
  linkTooLong: ({ charsMax }: { charsMax: number }) =>
    `The link would be longer than ${charsMax} characters (linkCharsMax), and would be cut on its way.`,
  unreadable: ({ name }: { name: string }) => `“${name}” can no longer be read.`,
  notResumed: ({ why }: { why: string }) => `What this tab did last was not opened. ${why}.`,
  notKept:
    'The browser keeps nothing for this page, so a reload will not bring this scenario back. Save it as a file.',
  sessionTooLong: ({ charsMax }: { charsMax: number }) =>
    `It has more than ${charsMax} characters (sessionCharsMax), so a reload will not bring this scenario back. Save it as a file.`,
}
