import { numberWords } from '#words/numberWords.ts'

/** What a server keeps, law by law, in the page. */
export const proofInEnglish = {
  title: 'Law by law',
  about: ({ server }: { server: string }) =>
    `Every scenario that comes with Roomscope, and 500 random worlds, are tried on ${server}: each law is kept, broken, with the smallest scenario that breaks it, or not judged.`,
  begin: 'Judge it law by law',
  stop: 'Stop',
  progress: 'How far it is',
  done: ({ done, of }: { done: number; of: number }) =>
    `${numberWords(done)} of ${numberWords(of)} worlds tried.`,
  counts: ({ kept, broken, notJudged }: Record<'kept' | 'broken' | 'notJudged', number>) =>
    `${kept} laws kept, ${broken} broken, ${notJudged} not judged. A kept law is one that nothing of this breaks: that is no proof.`,
  failed: ({ why }: { why: string }) => `It could not be judged: ${why}`,
  law: 'Law',
  verdict: 'Verdict',
  what: 'What it says, or what is wrong',
  verdicts: { kept: '✓ kept', broken: '✗ broken', 'not judged': '– not judged' },
  show: 'Show it',
  watch: ({ law }: { law: string }) => `Show how ${law} is broken`,
  scenario: ({ law }: { law: string }) => `Breaks ${law}`,
  save: 'Save as JSON',
  print: 'Print',
  sheet: ({ server }: { server: string }) => `${server}, law by law`,
  smallest: ({ steps }: { steps: string }) => `Smallest: ${steps}`,
  shared: ({ count }: { count: number }) =>
    count === 0
      ? 'It has none of the defects of the pattern as it is written.'
      : `It has ${count} of the defects of the pattern as it is written`,
}
