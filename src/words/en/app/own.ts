/** A room manager of one's own: where it is written, and what comes of running it. */
export const own = {
  choice: 'Your own…',
  chosen: ({ name }: { name: string }) => `Your own: ${name}`,
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
  failed: ({ why }: { why: string }) => `It was not run: ${why}`,
  notJudged: 'What it is not judged by',
  notJudgedLine: ({ laws, why }: { laws: string; why: string }) => `${laws}: ${why}`,
}
