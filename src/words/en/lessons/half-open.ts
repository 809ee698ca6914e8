import type { lesson } from '#lessons/all/half-open.ts'
import type { WordsOf } from '#words/lessonWords.ts'

export const halfOpen = {
  title: 'Half-open: ask who is still there',
  about: [
    'A laptop is shut, a phone leaves the network. No close is sent, and no error comes: the connection is half open.',
    'So this server asks everybody every 30 seconds. Who leaves two questions unanswered is given up.',
  ],
  ask: 'Bob’s laptop is shut. Who tells the server?',
  answers: {
    browser: {
      says: 'Bob’s browser',
      because: 'It sleeps. And what it sends does not arrive.',
    },
    network: {
      says: 'The network',
      because: 'It may, after many minutes, or never. The cable is fine, only nobody answers.',
    },
    nobody: {
      says: 'Nobody',
      because: 'Silence looks the same as having nothing to say. One has to ask.',
    },
  },
  task: 'Let bob fall silent, and let the server find out by itself.',
  goals: {
    reaped: 'lobby has alice alone',
    silent: 'bob’s own end is still open: nobody has told him',
    told: 'alice has been told that he is gone',
  },
  slips: {
    noticed:
      'Both ends noticed that, so bob’s own end is closed. Start again, and press Half-open.',
    left: 'Bob left by himself, and alice was told. Let him join again, and make him half-open.',
    alice: 'It was alice who fell silent. Start again, and make bob half-open.',
  },
  hints: [
    'A cable that is cut is noticed at both ends. Half-open is the one that nobody notices.',
    'Time stands still here until you let it pass. Two heartbeats have to go unanswered.',
    'Half-open at bob, then let 30 seconds pass three times.',
  ],
  seen: 'The server gave bob up after some 90 seconds, cleaned up and told alice. Bob still believes that he is in the room.',
  beside: {
    'no-reaper': {
      show: 'See a server that never asks',
      text: 'Here bob stays a member for ever, and everybody sees him in the room.',
    },
  },
} satisfies WordsOf<typeof lesson>
