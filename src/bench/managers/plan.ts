/** Who is in which rooms, and in which order things are done to them: the same for every candidate. */
export interface Plan {
  readonly connections: number
  /** Of each connection, by its place. */
  readonly rooms: readonly (readonly string[])[]
  /** A room of each connection that it is not in. */
  readonly others: readonly string[]
  /** Every place once, in no order. */
  readonly order: readonly number[]
  /** Every room once, in no order. */
  readonly everyRoom: readonly string[]
}

export const roomsOfEach = 5
/** About so many are in a room. */
const inRoom = 10

/** Each connection is in five rooms, drawn at random; there are so many that about ten are in each. */
export function planOf(connections: number): Plan {
  const random = randomOf(connections)
  const names = Array.from({ length: (connections * roomsOfEach) / inRoom }, (_, i) => `room ${i}`)
  const drawn = Array.from({ length: connections }, () => drawNames(names, roomsOfEach + 1, random))
  return {
    connections,
    rooms: drawn.map((rooms) => rooms.slice(1)),
    others: drawn.map(([other = '']) => other),
    order: shuffled([...drawn.keys()], random),
    everyRoom: shuffled(names, random),
  }
}

function drawNames(names: readonly string[], count: number, random: (below: number) => number) {
  const drawn = new Set<string>()
  while (drawn.size < count) drawn.add(names[random(names.length)] ?? '')
  return [...drawn]
}

function shuffled<T>(items: readonly T[], random: (below: number) => number): T[] {
  const result = [...items]
  for (let last = result.length - 1; last > 0; last--) {
    const other = random(last + 1)
    ;[result[last], result[other]] = [result[other] as T, result[last] as T]
  }
  return result
}

/** The same numbers each time: what is measured before a change and after it is the same work. */
function randomOf(seed: number): (below: number) => number {
  let state = seed
  return (below) => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648
    return Math.floor((state / 2_147_483_648) * below)
  }
}
