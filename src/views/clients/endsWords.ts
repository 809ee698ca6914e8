import type { WorldConnection, WorldEnd } from '#trace/world.ts'

/** Both ends of a connection in words, with the code where one is closed. */
export function endsWords({ clientEnd, serverEnd, faults }: WorldConnection): string {
  const ends = `client ${endWords(clientEnd)} · server ${endWords(serverEnd)}`
  return faults.length === 0 ? ends : `${ends} · ${faults.map(faultWord).join(', ')}`
}

function endWords({ state, close }: WorldEnd): string {
  return close ? `${state} ${close.code}` : state
}

function faultWord(fault: string): string {
  return fault === 'dead' ? 'dead socket' : fault
}
