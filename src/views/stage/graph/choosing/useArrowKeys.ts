import type { KeyboardEvent, RefObject } from 'react'
import { select } from '#store/commands/select.ts'
import { useLab } from '#views/parts/useLab.ts'

/** Arrow keys go through the options in the order they are drawn; Home and End to its ends. */
export function useArrowKeys(frame: RefObject<HTMLElement | null>) {
  const lab = useLab()
  return (event: KeyboardEvent) => {
    if (event.key === 'Escape') return select(lab, null)
    const options = [...(frame.current?.querySelectorAll<SVGGElement>('[role=option]') ?? [])]
    const next = nextIndex(event.key, options.indexOf(event.target as SVGGElement), options)
    if (next === null) return
    event.preventDefault()
    options[next]?.focus()
  }
}

function nextIndex(key: string, from: number, options: readonly SVGGElement[]): number | null {
  const column = (i: number) => options[i]?.dataset.column
  switch (key) {
    case 'ArrowDown':
      return Math.min(options.length - 1, from + 1)
    case 'ArrowUp':
      return Math.max(0, from - 1)
    case 'Home':
      return 0
    case 'End':
      return options.length - 1
    case 'ArrowRight':
    case 'ArrowLeft': {
      const columns = ['connection', 'membership', 'room']
      const to = columns.indexOf(column(from) ?? '') + (key === 'ArrowRight' ? 1 : -1)
      const found = options.findIndex((_, i) => column(i) === columns[to])
      return found < 0 ? null : found
    }
    default:
      return null
  }
}
