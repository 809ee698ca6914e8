interface Later {
  /** It is to be done in so many ms; 0 is at once. */
  ask(ms: number): void
  /** What is asked for and not done yet is done now, or something in its place. */
  now(instead?: () => void): void
}

/** Does something a while after it was first asked for, or now: once for all that asked meanwhile. */
export function laterOnce(act: () => void): Later {
  let timer: ReturnType<typeof setTimeout> | undefined
  const now = (instead = act) => {
    if (timer === undefined) return
    clearTimeout(timer)
    timer = undefined
    instead()
  }
  return {
    ask(ms: number): void {
      timer ??= setTimeout(now, ms)
      if (ms === 0) now()
    },
    now,
  }
}
