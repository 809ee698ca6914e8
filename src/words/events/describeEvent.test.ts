import { describe, expect, test } from 'vitest'
import { frameSummary } from '#reading/events/frameSummary.ts'
import { trace } from '#reading/sampleTrace.test-support.ts'
import { en } from '#words/en/en.ts'
import { describeEvent } from '#words/events/describeEvent.ts'
import { frameWords } from '#words/events/frameWords.ts'

describe('what happened, in words', () => {
  test('every event has a sentence of its own, and none is left with a hole', () => {
    const kinds = new Set<string>()
    for (const event of trace) {
      const sentence = describeEvent(en, trace, event)
      kinds.add(event.kind)
      expect(sentence.length).toBeGreaterThan(5)
      expect(sentence).not.toMatch(/undefined|\[object|null/)
    }
    expect(kinds.size).toBeGreaterThan(15)
  })

  test.each([
    ['sent', 'alice sends join r ('],
    ['sent', 'The server sends joined r ('],
    ['delivered', 'The server gets message r “hello” from alice'],
    ['delivered', 'c1 gets user_joined r alice#1'],
    ['maps', 'r lists alice; alice lists r'],
    ['maps', 'Room r comes to be'],
    ['maps', 'the server forgets c1'],
    ['maps', 'The server registers alice'],
    ['belief', 'alice now believes c1, c2, alice to be in r'],
    ['belief', 'c2 now believes it is not in r'],
    ['send failed', 'The server cannot send to c1: the socket is dead'],
    ['closing', 'alice’s end begins to close with 4000 (“bye”)'],
    ['closed', 'The server’s end of alice is closed: 4000, clean (“bye”)'],
    ['connecting', 'c1#2 opens a socket to /ws'],
    ['lost', 'What dan1 sent, the frame “lost”, is lost: the connection was cut'],
    ['discarded', 'alice sends 41 bytes into a socket that is no longer open'],
    ['refused', 'The server refuses eve'],
    ['step refused', 'Step 9 was refused: alice has a connection already'],
    ['expectation', 'Step 20 does not hold: expected ["nope"], found'],
    ['step', 'Step 16: 5 ms pass'],
  ])('%s: “%s”', (kind, text) => {
    const sentences = trace
      .filter((event) => event.kind === kind)
      .map((event) => describeEvent(en, trace, event))
    expect(sentences.some((sentence) => sentence.includes(text))).toBe(true)
  })

  test('a frame that is none of the protocol’s is quoted, and a long one cut', () => {
    expect(frameSummary('{nope')).toMatchObject({ type: null, room: null, text: '{nope' })
    expect(frameWords(en, frameSummary('x'.repeat(99))).length).toBeLessThan(60)
    expect(frameWords(en, frameSummary(null))).toBe('a binary frame')
    expect(frameSummary('{"type":"join","payload":{"room_id":"r"}}')).toMatchObject({
      type: 'join',
      room: 'r',
    })
    expect(frameSummary('7').type).toBeNull()
  })
})
