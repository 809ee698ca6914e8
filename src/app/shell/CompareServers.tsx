import { useMemo } from 'react'
import { serverList } from '#app/servers/serverList.ts'
import { Compare } from '#views/compare/Compare.tsx'
import { useWords } from '#views/parts/useWords.ts'

/** The same steps on two servers, with all of them to choose from. */
export function CompareServers() {
  const words = useWords()
  const servers = useMemo(() => serverList(words), [words])
  return <Compare servers={servers} />
}
