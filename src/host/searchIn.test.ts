import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { Search } from '#search/finding.ts'
import { searchIn } from './searchIn.ts'
import type { SearchAsk, SearchTold } from './serveSearch.ts'
import type { Thread } from './threadHost.ts'
import type { Alive } from './workerMessages.ts'

/** A thread that is told, by the test, what to say. */
class HandThread implements Thread<SearchAsk, SearchTold> {
  onmessage: Thread<SearchAsk, SearchTold>['onmessage'] = null
  onerror: Thread['onerror'] = null
  onmessageerror: Thread['onmessageerror'] = null
  isOver = false
  readonly asked: SearchAsk[] = []

  postMessage(message: SearchAsk): void {
    this.asked.push(message)
  }

  terminate(): void {
    this.isOver = true
  }

  says(data: SearchTold | Alive): void {
    this.onmessage?.({ data } as MessageEvent<SearchTold | Alive>)
  }
}

const options = { server: { source: 'class M {}' }, seed: 1, runsMax: 100 }
const soFar: Search = { runs: 50, runsMax: 100, steps: 9, failed: 0, findings: [], ended: null }
const silence = { msMax: 4000, why: { code: 'silent', params: { seconds: 4 } } } as const

beforeEach(() => {
  vi.useFakeTimers()
})
afterEach(() => {
  vi.useRealTimers()
})

function begin() {
  const thread = new HandThread()
  const told: SearchTold[] = []
  const stop = searchIn(thread, options, (said) => told.push(said), silence)
  return { thread, told, stop }
}

test('a thread that says nothing is ended, and what it had told stays told', () => {
  const { thread, told } = begin()
  expect(thread.asked).toEqual([{ call: 'search', options }])
  thread.says({ search: soFar })
  vi.advanceTimersByTime(silence.msMax)
  expect(told).toEqual([{ search: soFar }, { problem: silence.why }])
  expect(thread.isOver).toBe(true)
})

test('one that says that it is alive goes on, and tells no more than how far it is', () => {
  const { thread, told } = begin()
  for (let times = 0; times < 20; times++) {
    vi.advanceTimersByTime(1000)
    thread.says({ isAlive: true })
  }
  expect(thread.isOver).toBe(false)
  thread.says({ search: { ...soFar, ended: 'runs' } })
  vi.advanceTimersByTime(10 * silence.msMax)
  expect(told).toEqual([{ search: { ...soFar, ended: 'runs' } }])
  expect(thread.isOver).toBe(true)
})

test('nothing is told once it was stopped', () => {
  const { thread, told, stop } = begin()
  stop()
  vi.advanceTimersByTime(10 * silence.msMax)
  expect(told).toEqual([])
  expect(thread.isOver).toBe(true)
})

test('a thread that breaks is told', () => {
  const { thread, told } = begin()
  thread.onerror?.({ message: 'out of memory' } as ErrorEvent)
  expect(told).toEqual([{ problem: { code: 'broke', params: { error: 'out of memory' } } }])
  expect(thread.isOver).toBe(true)
})
