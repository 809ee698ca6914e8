import { Compare } from '#views/compare/Compare.tsx'
import { serverList } from './serverList.ts'

/** The same steps on two servers, with all of them to choose from. */
export function CompareServers() {
  return <Compare servers={serverList} />
}
