/** A room manager of one's own: where it is written, and what comes of running it. */
export const ownInEnglish = {
  title: 'Your own room manager',
  about:
    'Paste or write a class with joinRoom and broadcastToRoom, in TypeScript or JavaScript. It is run on what was done so far, shut in: it can reach nothing outside.',
  arrived: ({ from }: { from: string }) =>
    `${from} brings code of somebody’s own. Nothing of it has run. Read it, then run it.`,
  editor: 'Code of your own room manager',
  template: 'Begin with',
  chooseTemplate: 'a template…',
  templates: {
    synchronous: 'the pattern, deciding at once',
    asynchronous: 'the pattern, awaiting its sends',
    leaking: 'the pattern with a leak',
  },
  run: 'Run it',
  runKeys: 'Ctrl+Enter',
  running: 'Runs…',
  close: 'Close',
  changed: 'Changed since it ran.',
  underTest: 'This code is under test.',
  /** Lines by their numbers: `3, 8–10`. */
  runs: ({ lines }: { lines: string }) => `▶ runs: ${lines}.`,
  waits: ({ lines }: { lines: string }) => `‖ waits: ${lines}.`,
  best: ({ line }: { line: number }) => `Look at line ${line}: it ran last of what led to this.`,
  /** Why it cannot run; the line is counted from 1, and is not always known. */
  badCode: ({ line, why }: { line: number | null; why: string }) =>
    line === null ? why : `at line ${line}: ${why}`,
  failed: ({ why }: { why: string }) => `It was not run: ${why}`,
  notJudged: 'What it is not judged by',
  notJudgedLine: ({ laws, why }: { laws: string; why: string }) => `${laws}: ${why}`,
}
