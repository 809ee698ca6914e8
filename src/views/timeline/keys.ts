import { redo, undo } from '#store/commands/steps/undo.ts'
import {
  goToFirst,
  nextProblem,
  nextStep,
  previousProblem,
  previousStep,
} from '#store/commands/time/jump.ts'
import {
  changeSpeed,
  pause,
  play,
  playBackwards,
  stepBack,
  stepOn,
} from '#store/commands/time/play.ts'
import { seekEnd } from '#store/commands/time/seek.ts'
import type { Lab } from '#store/lab.ts'
import type { Words } from '#words/words.ts'

type KeyWords = Words['timeline']['keys']

/** A key of the whole page, and what it does. */
export interface Key {
  /** As tinykeys has it. */
  readonly pattern: string
  /** As it is shown. */
  readonly shown: (words: KeyWords) => string
  /** What it does, by its line among the words. */
  readonly means: keyof KeyWords['does']
  readonly does: (lab: Lab) => unknown
  /** It has a meaning of its own on a button, a list or a slider, and keeps it there. */
  readonly isCommon?: true
}

/** The one list of the page's keys: what they do, and what the Keys dialog says they do. */
export const keys: readonly Key[] = [
  {
    pattern: 'Space',
    shown: ({ space }) => space,
    means: 'play',
    does: playOrPause,
    isCommon: true,
  },
  {
    pattern: 'Shift+Space',
    shown: ({ shiftSpace }) => shiftSpace,
    means: 'playBackwards',
    does: playBackwardsOrPause,
    isCommon: true,
  },
  { pattern: 'Comma', shown: () => ',', means: 'eventBack', does: stepBack },
  { pattern: 'Period', shown: () => '.', means: 'eventOn', does: stepOn },
  { pattern: 'Shift+Comma', shown: () => 'Shift + ,', means: 'previousStep', does: previousStep },
  { pattern: 'Shift+Period', shown: () => 'Shift + .', means: 'nextStep', does: nextStep },
  { pattern: 'BracketLeft', shown: () => '[', means: 'previousProblem', does: previousProblem },
  { pattern: 'BracketRight', shown: () => ']', means: 'nextProblem', does: nextProblem },
  { pattern: 'Home', shown: ({ home }) => home, means: 'first', does: goToFirst, isCommon: true },
  { pattern: 'End', shown: ({ end }) => end, means: 'last', does: seekEnd, isCommon: true },
  { pattern: 'Minus', shown: () => '-', means: 'slower', does: (lab) => changeSpeed(lab, -1) },
  { pattern: 'Equal', shown: () => '=', means: 'faster', does: (lab) => changeSpeed(lab, 1) },
  { pattern: '$mod+KeyZ', shown: withCommand('Z'), means: 'undo', does: undo },
  { pattern: '$mod+Shift+KeyZ', shown: withCommand('Shift + Z'), means: 'redo', does: redo },
  { pattern: '$mod+KeyY', shown: withCommand('Y'), means: 'redo', does: redo },
]

function withCommand(keys: string): Key['shown'] {
  return (words) => words.withCommand({ keys })
}

function playOrPause(lab: Lab): void {
  if (lab.store.getState().playing) pause(lab)
  else play(lab)
}

function playBackwardsOrPause(lab: Lab): void {
  if (lab.store.getState().playing) pause(lab)
  else playBackwards(lab)
}
