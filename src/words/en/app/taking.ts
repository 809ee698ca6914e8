import { numberWords } from '#words/numberWords.ts'

/** Where a run is shown to others, or taken along; fetched apart from the page itself. */
export const takingInEnglish = {
  menu: {
    show: 'Show it to others',
    keep: 'Keep it, or open another',
    test: 'As a test',
    present: { title: 'Present', note: 'Large, a step at a time, for a projector' },
    print: { title: 'Print', note: 'The picture of this moment, and every step' },
    copySteps: {
      title: 'Copy as step list',
      note: 'Each step in words, what broke and the link, for a bug report',
    },
    copyPicture: { title: 'Copy picture', note: 'The rooms as they are shown now, to paste' },
    savePng: { title: 'Save picture as PNG', note: 'For slides, or a bug report' },
    saveSvg: { title: 'Save picture as SVG', note: 'Sharp at any size; it can be drawn on' },
    saveFilm: {
      title: 'Save run as animated picture',
      note: 'An SVG that plays with captions, for a README or slides',
    },
    saveFilmOn: {
      title: 'Save what comes next as animated picture',
      note: 'From this moment to the next broken law, or to the end',
    },
  },
  film: {
    on: ({ server }: { server: string }) => `On the server ${server}`,
    clock: ({ ms }: { ms: number }) => `${numberWords(ms)} ms`,
    saved: ({ seconds, kb }: { seconds: number; kb: number }) =>
      `The animated picture is saved: ${seconds} seconds, ${numberWords(kb)} kB.`,
    leaves: ({ seconds, kb, left }: { seconds: number; kb: number; left: number }) =>
      `The animated picture is saved: ${seconds} seconds, ${numberWords(kb)} kB. The run is long, so ${left === 1 ? '1 moment is' : `${numberWords(left)} moments are`} left out. For every moment, go to a later one and save what comes next.`,
    nothing: 'Nothing comes after this moment. Go back to where the animated picture should begin.',
    tooMuch: {
      connections: ({ most, is }: { most: number; is: number }) =>
        `An animated picture has room for ${numberWords(most)} connections, and this one has ${numberWords(is)}. Save a run with fewer clients.`,
      bytes: ({ most, is }: { most: number; is: number }) =>
        `An animated picture may have ${numberWords(most / 1000)} kB, and this one has ${numberWords(Math.ceil(is / 1000))} kB. Go to a later moment and save what comes next.`,
    },
  },
  picture: {
    moment: ({ where, ms, server }: { where: string; ms: number; server: string }) =>
      `${where.replace(/\.$/, '')} · ${numberWords(ms)} ms · on ${server}`,
    broken: ({ law, text }: { law: string; text: string }) => `${law}: ${text}`,
    sound: 'No law is broken up to here.',
    more: ({ more }: { more: number }) =>
      more === 1 ? 'And 1 more broken law.' : `And ${more} more broken laws.`,
    nothing: 'Nobody is there yet, so there is nothing to take a picture of.',
    copied: 'The picture is on the clipboard.',
    failed: 'The browser could not make this picture. Save it as SVG.',
  },
  steps: {
    server: ({ server }: { server: string }) => `On the server ${server}.`,
    notReached: 'not reached',
    more: ({ more }: { more: number }) => `and ${more} more`,
    broken: 'What these laws demand:',
    sound: 'No law is broken.',
    open: 'Open this run in Roomscope',
    noLink: 'The run is too long for a link; its scenario file carries it.',
    copied: 'The steps in words, with what broke and the link, are on the clipboard.',
  },
  print: { steps: 'Step by step', answers: 'Answers', lesson: 'Print' },
  present: {
    region: 'Presentation',
    opening: 'This is being opened.',
    nothing: 'the address names nothing to present; #scenario=… or #lesson=… may stand at its end',
    ownCode: 'it brings code of its own, which one reads before it runs',
    notShown: ({ why }: { why: string }) => `Nothing is shown here: ${why}.`,
    on: ({ server }: { server: string }) => `On the server ${server}`,
    step: ({ step, of }: { step: number; of: number }) => `Step ${step} of ${of}`,
    outcome: 'What came of it',
    sound: 'No law is broken.',
    more: ({ more }: { more: number }) => `and ${more} more`,
    said: 'What is said',
    place: ({ at, of }: { at: number; of: number }) => `Slide ${at} of ${of}`,
    back: 'Back',
    next: 'Next',
    notes: 'Notes',
    noNotes: 'There is nothing to add here.',
    fullScreen: 'Full screen',
    leave: 'Leave',
    lesson: 'Present',
    keys: {
      back: '← or Page Up',
      next: '→, Page Down or Space',
      notes: 'N',
      fullScreen: 'F',
      leave: 'Escape',
    },
  },
}
