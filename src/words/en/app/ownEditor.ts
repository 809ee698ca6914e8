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
  readAs: {
    title: 'Read as',
    manager: 'a room manager: its methods are called, and the endpoints around it are ours.',
    house: 'a server over the reference: it is judged by every law.',
    server: ({ dialect, how }: { dialect: string; how: string }) =>
      `a whole server that is spoken to ${dialect} (${how}).`,
    dialects: {
      seed: 'in the messages of Roomscope',
      flat: 'in flat objects, with a type',
      'event-data': 'in events with their data',
      'verb-key': 'by what it is asked for as a key',
      events: 'in events with arguments, as with Socket.IO',
      other: 'in fields of its own',
    },
    how: {
      read: 'read off its code',
      named: 'as its adapter says',
      own: 'by its own adapter',
    },
    more: 'What was found in it',
    method: ({ as, name }: { as: string; name: string }) =>
      as === name ? name : `${name}, taken for ${as}`,
    missing: ({ methods }: { methods: string }) => `not there: ${methods}`,
    asks: ({ join, message }: { join: string; message: string }) =>
      `a join is ${join}, a message ${message}`,
    silent: ({ what }: { what: string }) => `it has no word for ${what}`,
    silences: {
      joined: 'a join that went well',
      left: 'a leave that went well',
      presence: 'who comes and goes',
      error: 'a refusal',
    },
    parts: {
      connections: 'who is connected',
      rooms: 'who is in a room',
      connectionRooms: 'which rooms somebody is in',
    },
    shown: {
      kept: ({ part, name }: { part: string; name: string }) => `${part}: ${name}`,
      asked: ({ part }: { part: string; name: string }) => `${part}: it is asked`,
      derived: ({ part }: { part: string; name: string }) => `${part}: read off the other map`,
      hidden: ({ part }: { part: string; name: string }) => `${part}: not seen`,
    },
    saidNothing: ({ asked }: { asked: number }) =>
      `Its clients asked ${asked === 1 ? 'one thing' : `${asked} things`} of it, and it said nothing. If it should have, it is spoken to in another way: choose one, or write an adapter.`,
    unreadAll: ({ said, text }: { said: number; text: string }) =>
      `Nothing that it said was understood, ${said === 1 ? 'once' : `${said} times`}, the last time ${text}. An adapter says what that means.`,
    unread: ({ said, unread, text }: { said: number; unread: number; text: string }) =>
      `of ${said} things that it said, ${unread} of its own are passed on as they are, such as ${text}; an adapter may say what they mean`,
    choose: 'It is spoken to',
    choices: {
      read: 'as its code reads it',
      seed: 'in the messages of Roomscope',
      flat: '{ type, room, text }',
      'event-data': '{ event, data }',
      'verb-key': '{ join: room }',
      events: '["join", room]',
      own: 'by an adapter that I write',
    },
    ownAdapter: 'Its own adapter says how.',
  },
  notJudged: 'What it is not judged by',
  notJudgedLine: ({ laws, why }: { laws: string; why: string }) => `${laws}: ${why}`,
}
