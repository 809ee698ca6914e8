import type { LawFamily } from '#laws/laws.ts'
/** The servers to choose from. */
export const servers = {
  label: 'Server under test',
  reference: 'keeps every law',
  indexed: 'the reference with a faster index',
  asWritten: 'the pattern as tutorials have it',
  choice: ({ id, what }: { id: string; what: string }) => `${id}: ${what}`,
  specimen: ({ id, law, flaw }: { id: string; law: string; flaw: string }) =>
    `${id} (${law}): ${flaw}`,
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
