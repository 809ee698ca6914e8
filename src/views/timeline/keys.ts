import {
  goToFirst,
  nextProblem,
  nextStep,
  previousProblem,
  previousStep,
} from '#store/commands/jump.ts'
import { changeSpeed, pause, play, playBackwards, stepBack, stepOn } from '#store/commands/play.ts'
import { seekEnd } from '#store/commands/seek.ts'
import { redo, undo } from '#store/commands/undo.ts'
import { store } from '#store/store.ts'

/** A key of the whole page, and what it does. */
export interface Key {
  /** As tinykeys has it. */
  readonly pattern: string
  /** As it is shown. */
  readonly shown: string
  readonly words: string
  readonly does: () => void
  /** It has a meaning of its own on a button, a list or a slider, and keeps it there. */
  readonly isCommon?: true
}

/** The one list of the page's keys: what they do, and what the Keys dialog says they do. */
export const keys: readonly Key[] = [
  { pattern: 'Space', shown: 'Space', words: 'Play or hold', does: playOrPause, isCommon: true },
  {
    pattern: 'Shift+Space',
    shown: 'Shift + Space',
    words: 'Play backwards or hold',
    does: playBackwardsOrPause,
    isCommon: true,
  },
  { pattern: 'Comma', shown: ',', words: 'One event back', does: stepBack },
  { pattern: 'Period', shown: '.', words: 'One event on', does: stepOn },
  { pattern: 'Shift+Comma', shown: 'Shift + ,', words: 'Previous step', does: previousStep },
  { pattern: 'Shift+Period', shown: 'Shift + .', words: 'Next step', does: nextStep },
  { pattern: 'BracketLeft', shown: '[', words: 'Previous problem', does: previousProblem },
  { pattern: 'BracketRight', shown: ']', words: 'Next problem', does: nextProblem },
  {
    pattern: 'Home',
    shown: 'Home',
    words: 'Before the first event',
    does: goToFirst,
    isCommon: true,
  },
  { pattern: 'End', shown: 'End', words: 'To the newest event', does: seekEnd, isCommon: true },
  { pattern: 'Minus', shown: '-', words: 'Slower', does: () => changeSpeed(-1) },
  { pattern: 'Equal', shown: '=', words: 'Faster', does: () => changeSpeed(1) },
  { pattern: '$mod+KeyZ', shown: 'Ctrl or ⌘ + Z', words: 'Undo the last act', does: undo },
  {
    pattern: '$mod+Shift+KeyZ',
    shown: 'Ctrl or ⌘ + Shift + Z',
    words: 'Redo what was undone',
    does: redo,
  },
  { pattern: '$mod+KeyY', shown: 'Ctrl or ⌘ + Y', words: 'Redo what was undone', does: redo },
]

function playOrPause(): void {
  if (store.getState().playing) pause()
  else play()
}

function playBackwardsOrPause(): void {
  if (store.getState().playing) pause()
  else playBackwards()
}
