import { type Found, parseScenario, prove, runScenario, search, servers } from 'roomscope'
import { type Connection, ConnectionManager, Room } from 'roomscope/rooms'
import { LeakingManager } from './leaking.ts'

const manager: ConnectionManager<Connection> = new ConnectionManager()
const parsed = parseScenario({ roomscope: 1, steps: [{ do: 'jion' }] })
const { result, trace } = await runScenario(
  '{"roomscope":1,"steps":[{"do":"connect","client":"a"}]}',
)
const { findings } = await search('as-written', { runs: 200, findings: 1 })
const [found]: readonly Found[] = findings
const proof = await prove(LeakingManager, { runs: 100 })
const s2 = proof.laws.find(({ law }) => law === 'S2')
// biome-ignore lint/suspicious/noConsole: the test reads it
console.log(
  JSON.stringify({
    rooms: manager.rooms.size,
    room: typeof Room,
    problems: parsed.ok ? [] : parsed.problems,
    verdict: result.verdict,
    hasTrace: trace.length > 0,
    hasReference: servers.includes('reference'),
    text: found?.text,
    s2: s2?.verdict,
  }),
)
