import { useEffect, useState } from 'react'
import { whyNotOpened } from '#app/opening/notOpened.ts'
import type { Lab } from '#store/lab.ts'
import { useLab } from '#views/parts/useLab.ts'
import { useWords } from '#views/parts/useWords.ts'
import type { Words } from '#words/words.ts'
import { openEmbedded } from './openEmbedded.ts'

interface Embedded {
  readonly isOpen: boolean
  /** Why it is not open; null while it is being opened, and once it is. */
  readonly problem: string | null
  /** Where the same is open in the whole page. */
  readonly wholePage: string
}

/** Opens what the address carries, now and whenever that changes. */
export function useEmbedded(): Embedded {
  const lab = useLab()
  const words = useWords()
  const [embedded, setEmbedded] = useState<Embedded>(nothingYet)
  useEffect(() => {
    let newest = 0
    async function open(): Promise<void> {
      const turn = ++newest
      setEmbedded(nothingYet)
      const now = await openedNow(lab, words, location.hash)
      if (turn === newest) setEmbedded(now)
    }
    void open()
    window.addEventListener('hashchange', open)
    return () => {
      newest = Number.NaN
      window.removeEventListener('hashchange', open)
    }
  }, [lab, words])
  return embedded
}

function nothingYet(): Embedded {
  return { isOpen: false, problem: null, wholePage: `${location.pathname}${location.hash}` }
}

async function openedNow(lab: Lab, words: Words, hash: string): Promise<Embedded> {
  const none = nothingYet()
  try {
    return { isOpen: true, problem: null, wholePage: await openEmbedded(lab, hash) }
  } catch (error) {
    return { ...none, problem: whyNotOpened(words, error) }
  }
}
