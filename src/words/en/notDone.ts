import type { NotDoneParams } from '#scenario/problems/notDone.ts'
import type { CodeWords } from '#trace/codes.ts'

/** Why what was asked of a world, or of a search, was not done. What is wrong with a scenario has its own words. */
export const notDone = {
  silent: ({ seconds }) => `The world said nothing for ${seconds} s, and was given up`,
  endless: ({ seconds }) =>
    `Your code let nothing else run for ${seconds} s, and was ended: a loop in it may have no end`,
  unstopped: () => 'The world did not stop by itself, and was ended',
  broke: ({ error }) => `The world stopped: ${error}`,
  notLoaded: () => 'The world could not be loaded. Look whether you are online',
  notFetched: () =>
    'The page that your code runs in could not be fetched. It needs the network, even where all else is kept',
  unreadable: () => 'What the world answered cannot be read',
  tooGreat: ({ error }) => `The run is too great to be shown: ${error}`,
  threw: ({ error }) => error,
} satisfies CodeWords<Omit<NotDoneParams, 'invalid'>>
