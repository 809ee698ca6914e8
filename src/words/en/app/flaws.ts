/** The gallery of flawed servers, and the game of finding a flaw. */
export const flaws = {
  open: 'Find the flaw',
  title: 'Servers with one flaw each',
  intro:
    'Each of these servers does everything right but one thing. Watch one break, or look for the flaw yourself: then you are told only of what kind it is. Of each kind the plainest stand first.',
  close: 'Close',
  mode: 'What to do',
  modes: { watch: 'Watch', play: 'Find it yourself' },
  number: ({ number }: { number: number }) => `Flaw ${number}`,
  search: 'Search the flaws',
  nothing: ({ words }: { words: string }) =>
    `No flaw has “${words}” in its words. Try “ghost”, “join” or “queue”.`,
  found: ({ found, of }: { found: number; of: number }) => `${found} of ${of} found`,
  groups: {
    books: {
      title: 'Ghosts and leaks',
      about: 'The two maps, or what stands beside them, are wrong.',
    },
    presence: {
      title: 'Lost notices',
      about: 'Somebody is told too little, too much, or too late.',
    },
    messages: {
      title: 'Messages',
      about: 'What is said reaches the wrong people, or is not what was said.',
    },
    awaits: {
      title: 'Races',
      about: 'Something is awaited, and the world has moved on meanwhile.',
    },
    sockets: { title: 'The dead', about: 'Sockets that end, or only look alive.' },
    queues: { title: 'The slow', about: 'What waits to be sent, or to be handled.' },
    clients: {
      title: 'Clients',
      about: 'The server is right here, and the client is not.',
    },
  },
  watch: ({ flaw }: { flaw: string }) => `Watch it break: ${flaw}`,
  watchShort: 'Watch it break',
  play: ({ number }: { number: number }) => `Find it yourself: flaw ${number}`,
  playShort: 'Find it',
  /** Before what is wrong then. */
  lastStep: ({ done }: { done: string }) => `${done}: `,
  par: ({ steps }: { steps: number }) =>
    `shortest known: ${steps === 1 ? '1 step' : `${steps} steps`}`,
  best: ({ steps }: { steps: number }) => `found in ${steps === 1 ? '1 step' : `${steps} steps`}`,
  game: {
    title: ({ number }: { number: number }) => `Flaw ${number}: make it break a law`,
    text: ({ about }: { about: string }) =>
      `There is one flaw. ${about} Connect, join, leave, talk, cut cables: the fewer steps the better.`,
    steps: ({ steps, par }: { steps: number; par: number }) =>
      `${steps === 1 ? '1 step' : `${steps} steps`} so far, the shortest known is ${par}.`,
    hint: ({ at, of }: { at: number; of: number }) => `Hint ${at} of ${of}`,
    rule: ({ rule }: { rule: string }) => `Hint: it does not keep this rule. ${rule}`,
    verbs: ({ buttons }: { buttons: readonly string[] }) =>
      `Hint: the shortest way takes ${buttons.map((button) => `“${button}”`).join(', ')}.`,
    timing:
      'Hint: two things must happen at once. Hold frames, or add a step in Scenario that happens “at once”.',
    show: 'Show me',
    again: 'Start again',
    stop: 'Stop playing',
    broken: ({ law, steps, par }: { law: string; steps: number; par: number }) =>
      `You broke law ${law} in ${steps === 1 ? '1 step' : `${steps} steps`}; the shortest known is ${par}`,
    which: 'Which part of the code does it?',
    whichLine: 'Yes, it is in there. Which line?',
    wrongLine: 'No, that line does what it should. Look again.',
    right: ({ flaw }: { flaw: string }) => `Yes. ${flaw}`,
    wrong: ({ name }: { name: string }) => `No: ${name} is as it should be. Look again.`,
    mend: 'See it mended',
    mended: ({ number }: { number: number }) => `Flaw ${number} mended: no law is broken`,
    mendedText: 'The same steps, on a server without the flaw.',
    code: 'Show the code',
    codeLater: 'The code would tell. It is shown once a law is broken.',
    next: 'Another flaw',
  },
  hidden: 'A server with one flaw',
}
