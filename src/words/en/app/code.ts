/** The code of the server under test. */
export const code = {
  label: ({ server }: { server: string }) => `Code of ${server}`,
  reference: 'The reference, to copy. Choose another server to see what differs from it.',
  indexed:
    'The reference with arrays in the place of sets: faster from some thousand connections on, and harder to read.',
  asWritten:
    'The pattern as tutorials have it. Watch one of its defects, or break a law, to see its line.',
  unknown: ({ server }: { server: string }) => `The code of ${server} is not here.`,
  breaks: 'Breaks',
  reports: 'In real projects:',
  flaw: 'the flaw',
  signs: { '-': 'of the flaw:', '+': 'what mends it:' },
  parts: { flaw: '', mends: 'What mends it, in the reference:', called: 'Called there:', rest: '' },
  ran: 'runs:',
  waits: 'waits:',
  waitsBadge: 'waits',
  beforeFirst: 'Play, or step with the comma and full stop keys: the lines that run are lit.',
  noLines: 'Which lines run is not known here.',
  bonds: {
    'sets going': ({ what, lines }: { what: string; lines: number }) =>
      `${what}: this sets ${times(lines)} going.`,
    'comes of': ({ what, lines }: { what: string; lines: number }) =>
      `${what}: this comes of ${times(lines)}.`,
    none: ({ what }: { what: string; lines: number }) => `${what}: no line of the server runs.`,
  },
  waiting: ({ lines }: { lines: number }) =>
    lines === 1 ? '1 line waits.' : `${lines} lines wait.`,
  show: 'Show the line',
  showOf: ({ law, number }: { law: string; number: number }) =>
    `Show the line of problem ${number}, law ${law}`,
}

function times(lines: number): string {
  return lines === 1 ? '1 line' : `${lines} lines`
}
