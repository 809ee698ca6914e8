/** What is around a room server and has nothing to do with rooms: whatever is asked of it, it does nothing. */
export function inert(): object {
  const nothing: object = new Proxy(function nothing() {}, {
    get: (_, name) => {
      if (name === 'toString') return () => ''
      return typeof name === 'symbol' || name === 'then' ? undefined : nothing
    },
    apply: () => nothing,
    construct: () => nothing,
  })
  return nothing
}
