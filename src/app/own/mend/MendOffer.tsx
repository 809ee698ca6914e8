import { mendOwn } from '#app/own/ownCode.ts'
import { useOwnWords } from '#app/own/useOwnWords.ts'
import { tellError } from '#store/commands/tell.ts'
import { useLab } from '#views/parts/useLab.ts'
import { flawedCode } from './mendings.ts'

interface MendOfferProps {
  readonly server: string
  /** What else ends when one begins to mend. */
  readonly onBegin?: () => void
}

/** The way from a flawed server to its flaw in code of one's own; where there is none, why. */
export function MendOffer({ server, onBegin }: MendOfferProps) {
  const lab = useLab()
  const { mend } = useOwnWords()
  const source = flawedCode(server)
  if (source === null) return <p className="hint">{mend.notHere}</p>
  const begin = () => {
    onBegin?.()
    mendOwn(lab, server, source).catch((error) => tellError(lab, error))
  }
  return (
    <p>
      <button type="button" className="button" onClick={begin}>
        {mend.yourself}
      </button>
    </p>
  )
}
