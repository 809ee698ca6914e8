import { useWords } from '#views/parts/useWords.ts'
import { faultyLine, soundLine } from './faultLine.ts'

/** The line of code that the moment is about, marked by a sign as well as by its colour. */
export function Line({ sound }: { readonly sound: boolean }) {
  const { guide } = useWords()
  const line = sound ? soundLine : faultyLine
  if (!line) return null
  return (
    <figure className={sound ? 'guide-line guide-line-sound' : 'guide-line'}>
      <figcaption>
        {guide.line}{' '}
        <span>
          {line.path}:{line.number}
        </span>
      </figcaption>
      <code>
        <span aria-hidden="true">{sound ? '✓ ' : '✗ '}</span>
        {line.text}
      </code>
    </figure>
  )
}
