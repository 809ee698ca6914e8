import type { ReactNode } from 'react'
import { flushSync } from 'react-dom'
import { createRoot } from 'react-dom/client'
import type { Lab } from '#store/lab.ts'
import { LabContext } from '#views/parts/useLab.ts'
import { WordsContext } from '#views/parts/useWords.ts'
import type { Words } from '#words/words.ts'
import type { Inks } from './framed.ts'
import styles from './picture.module.css'
import { plainColour } from './plainColour.ts'

/** A place out of sight where the page's own components draw what a picture copies. */
export interface DrawingStand {
  readonly element: HTMLElement
  /** Draws at once; what comes into view by and by is there already. */
  readonly draw: (content: ReactNode) => void
  /** A colour of the theme, by its name. */
  readonly colour: (name: string) => string
  readonly close: () => void
}

/** Opens such a place, for a lab and in its words; whoever opens it closes it. */
export function drawingStand(lab: Lab, words: Words): DrawingStand {
  const element = document.createElement('div')
  element.className = styles.stand ?? ''
  element.inert = true
  document.body.append(element)
  const root = createRoot(element)
  return {
    element,
    draw: (content) => {
      flushSync(() =>
        root.render(
          <LabContext value={lab}>
            <WordsContext value={words}>{content}</WordsContext>
          </LabContext>,
        ),
      )
      for (const motion of element.getAnimations({ subtree: true })) motion.cancel()
    },
    colour: (name) => colourOf(element, name),
    close: () => {
      root.unmount()
      element.remove()
    },
  }
}

/** A colour of the theme by its name, as it is within an element. */
export function colourOf(within: Element, name: string): string {
  const probe = document.createElement('i')
  probe.style.color = `var(${name})`
  within.append(probe)
  const { hex } = plainColour(getComputedStyle(probe).color)
  probe.remove()
  return hex
}

/** The colours that a picture is framed with. */
export function inksOf(colour: DrawingStand['colour']): Inks {
  return {
    panel: colour('--panel'),
    ink: colour('--ink'),
    soft: colour('--ink-soft'),
    line: colour('--line'),
    broken: colour('--broken'),
  }
}
