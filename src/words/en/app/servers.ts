import type { LawFamily } from '#laws/laws.ts'
/** The servers to choose from. */
export const servers = {
  label: 'Server under test',
  reference: 'Keeps every law',
  indexed: 'Keeps every law, with a faster index',
  asWritten: 'The pattern as tutorials have it',
  /** What it does comes first; the name that files and the command line have for it is last. */
  choice: ({ id, what }: { id: string; what: string }) => `${what} (${id})`,
  specimen: ({ id, law, flaw }: { id: string; law: string; flaw: string }) =>
    `${flaw} (${law}, ${id})`,
  flawOf: ({ flaw, law }: { flaw: string; law: string }) => `${flaw} (${law})`,
  /** By the first letter of the law that is broken: what it is about. */
  families: {
    S: 'What the server keeps is wrong',
    L: 'Something ends that should go on, or goes on',
    T: 'What clients are told is wrong',
    P: 'One pays for another',
    U: 'What the client does is wrong',
  } satisfies Readonly<Record<LawFamily, string>>,
  watch: 'Watch it break',
  defects: 'Watch a defect',
  defect: ({ id, law }: { id: string; law: string }) => `${id} breaks ${law}`,
  defectName: ({ id, what }: { id: string; what: string }) => `${id}: ${what}`,
}
