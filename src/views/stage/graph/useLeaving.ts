import { useEffect, useRef, useState } from 'react'
import type { StageEdge } from '#reading/stage/stageModel.ts'
import type { Curve } from './curve.ts'

/** How long a line that is gone is seen going, in ms; the style's animation is as long. */
const leavingMs = 500

/** A line that has just gone. */
export interface Leaving {
  readonly key: string
  readonly curve: Curve
}

/** The lines that went a moment ago, so that a leave is seen to happen. */
export function useLeaving(edges: ReadonlyMap<StageEdge, Curve>): readonly Leaving[] {
  const before = useRef<ReadonlyMap<string, Curve>>(new Map())
  const timers = useRef(new Set<ReturnType<typeof setTimeout>>())
  const [leaving, setLeaving] = useState<readonly Leaving[]>([])
  useEffect(() => {
    const now = new Map(
      [...edges].map(([edge, curve]) => [`${edge.connection} ${edge.room}`, curve]),
    )
    const gone = [...before.current]
      .filter(([key]) => !now.has(key))
      .map(([key, curve]) => ({ key, curve }))
    before.current = now
    if (gone.length === 0) return
    setLeaving((others) => [...others, ...gone])
    const timer = setTimeout(() => {
      timers.current.delete(timer)
      setLeaving((all) => all.filter((one) => !gone.includes(one)))
    }, leavingMs)
    timers.current.add(timer)
  }, [edges])
  useEffect(() => {
    const pending = timers.current
    return () => {
      for (const timer of pending) clearTimeout(timer)
      pending.clear()
    }
  }, [])
  return leaving
}
