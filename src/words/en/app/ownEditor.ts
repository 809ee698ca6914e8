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
    ownWords: 'a whole server, in words of its own',
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
  mend: {
    yourself: 'Mend it yourself',
    title: ({ server, law }: { server: string; law: string }) =>
      `Mend it: ${server} breaks law ${law}`,
    all: 'Mend the pattern as it is written, one defect after the other, until it keeps every law.',
    ask: 'Is it mended?',
    asking: ({ part }: { part: string }) => `Looks: ${part}…`,
    parts: {
      own: 'the way to this flaw',
      defects: 'its known defects',
      search: 'random worlds',
      library: 'the built-in scenarios',
    },
    mended: ({ worlds }: { worlds: number }) =>
      `Mended: it keeps every law that it is judged by, in ${worlds} worlds.`,
    notYet: ({ law, text, scenario }: { law: string; text: string; scenario: string }) =>
      `Not yet: law ${law} is broken. ${text} (${scenario})`,
    smallest: ({ steps }: { steps: string }) => `smallest found: ${steps}`,
    open: 'Open it',
    notRun: ({ why }: { why: string }) => `It cannot be asked: ${why}`,
    notHere: 'This flaw is in the clients: no server can mend it.',
    left: ({ left, of }: { left: number; of: number }) =>
      `${left} of its ${of} defects ${left === 1 ? 'is' : 'are'} still there`,
    lines: 'What the reference has there',
  },
  notJudged: 'What it is not judged by',
  notJudgedLine: ({ laws, why }: { laws: string; why: string }) => `${laws}: ${why}`,
}
