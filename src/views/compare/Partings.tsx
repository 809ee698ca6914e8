import type { Parting } from '#reading/compare/parting.ts'
import { goTo } from '#store/commands/time/play.ts'
import type { Comparison } from '#store/state.ts'
import { useLab } from '#views/parts/useLab.ts'
import { useRoomscope } from '#views/parts/useRoomscope.ts'
import { useWords } from '#views/parts/useWords.ts'
import styles from './compare.module.css'
import { PartingLine } from './PartingLine.tsx'

interface Props {
  readonly comparison: Comparison
  /** Where the two part first; null when they never do. */
  readonly parting: Parting | null
  /** Where their maps do. */
  readonly books: Parting | null
}

/** Where two runs part: in what happens, and later, if so, in what they keep. */
export function Partings({ comparison, parting, books }: Props) {
  const lab = useLab()
  const { compare } = useWords()
  const trace = useRoomscope((state) => state.trace)
  return (
    <section className={styles.partings} aria-label={compare.partings}>
      {parting === null ? (
        <p className="hint">{compare.never({ events: comparison.trace.length })}</p>
      ) : (
        <>
          <PartingLine
            title={compare.first}
            parting={parting}
            trace={trace}
            comparison={comparison}
            onGo={() => goTo(lab, parting.index)}
          />
          {books !== null && isLater(books, parting) && (
            <PartingLine
              title={compare.books}
              parting={books}
              trace={trace}
              comparison={comparison}
              onGo={() => goTo(lab, books.index)}
            />
          )}
        </>
      )}
    </section>
  )
}

function isLater(books: Parting, parting: Parting): boolean {
  return books.mine !== parting.mine || books.other !== parting.other
}
