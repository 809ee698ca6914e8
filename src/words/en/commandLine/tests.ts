interface Equal {
  readonly what: string
  readonly value: string
}

interface Broken {
  readonly law: string
  readonly step: number
  readonly what: string
}

/** What a test says that fails. */
export const tests = {
  members: ({ room }: { room: string }) => `members of ${room}`,
  memberships: ({ client }: { client: string }) => `memberships of ${client}`,
  rooms: 'rooms',
  view: ({ client, room }: { client: string; room: string }) => `${room} as ${client} sees it`,
  expected: ({ what, value }: Equal) => `Expected ${what}: ${value}`,
  expectedNot: ({ what, value }: Equal) => `Expected ${what}: not ${value}`,
  received: ({ what, value }: Equal) => `Received ${what}: ${value}`,
  gets: ({ client, times, message }: { client: string; times: number; message: string }) =>
    `Expected: ${client} gets ${times} × ${message}`,
  getsNot: ({ client, times, message }: { client: string; times: number; message: string }) =>
    `Expected: ${client} did not get ${times} × ${message}`,
  messages: ({ count }: { count: number }) =>
    count === 1 ? 'Received: 1 message' : `Received: ${count} messages`,
  noLaw: 'Expected: no law to be broken',
  someLaw: 'Expected: some law to be broken',
  law: ({ law }: { law: string }) => `Expected: law ${law} to be broken`,
  notLaw: ({ law }: { law: string }) => `Expected: law ${law} not to be broken`,
  noneBroken: 'Broken laws: none',
  broken: ({ count }: { count: number }) => `Broken laws: ${count}`,
  brokenLaw: ({ law, step, what }: Broken) => `${law} in step ${step}: ${what}`,
  breaks: ({ name, laws }: { name: string; laws: number }) =>
    laws === 1 ? `${name} breaks 1 law:` : `${name} breaks ${laws} laws:`,
  keepsAll: ({ name }: { name: string }) => `${name} keeps every law, as far as it was tried`,
  brokenRule: ({ law, rule }: { law: string; rule: string }) => `${law}: ${rule}`,
  asFile: 'As a scenario file:',
  yourManager: 'your manager',
  invalid: ({ problems }: { problems: string }) => `the scenario is invalid:\n${problems}`,
  pageErrors: ({ errors }: { errors: string }) => `the page had errors:\n${errors}`,
}
