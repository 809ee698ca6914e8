interface Unknown {
  readonly where: string
  readonly found: string
  readonly allowed: readonly string[]
  /** What was probably meant. */
  readonly meant: string | undefined
}

interface NoNumber {
  readonly flag: string
  readonly found: string
  readonly least: number
  readonly most: number
}

/** What is wrong with the options of a command. */
export const flags = {
  theOptions: 'the options',
  unknown: ({ where, found, allowed, meant }: Unknown) =>
    `${where}: found ${found}; one of ${allowed.join(', ')} may stand there${meant === undefined ? '' : ` (did you mean ${meant}?)`}`,
  noValue: ({ flag }: { flag: string }) => `${flag}: found nothing; a value may stand there`,
  aValue: ({ flag, found }: { flag: string; found: string }) =>
    `${flag}: found ${found}; nothing may stand there`,
  noNumber: ({ flag, found, least, most }: NoNumber) =>
    `${flag}: found ${found}; a whole number from ${least} to ${most} may stand there`,
}
