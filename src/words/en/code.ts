/** The code of the server under test. */
export const code = {
  label: ({ server }: { server: string }) => `Code of ${server}`,
  reference: 'The reference, to copy. Choose another server to see what differs from it.',
  asWritten:
    'The pattern as tutorials have it. Watch one of its defects, or break a law, to see its line.',
  unknown: ({ server }: { server: string }) => `The code of ${server} is not here.`,
  breaks: 'Breaks',
  reports: 'In real projects:',
  flaw: 'the flaw',
  signs: { '-': 'of the flaw:', '+': 'what mends it:' },
  parts: { flaw: '', mends: 'What mends it, in the reference:', called: 'Called there:', rest: '' },
  show: 'Show the line',
  showOf: ({ law, number }: { law: string; number: number }) =>
    `Show the line of problem ${number}, law ${law}`,
}
