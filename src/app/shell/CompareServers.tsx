import { serverList } from '#app/servers/serverList.ts'
import { Compare } from '#views/compare/Compare.tsx'

/** The same steps on two servers, with all of them to choose from. */
export function CompareServers() {
  return <Compare servers={serverList} />
}
