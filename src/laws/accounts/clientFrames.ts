import type { ConnectionId } from '#kernel/ids.ts'
import { utf8Bytes } from '#kernel/utf8.ts'
import type { JudgeSettings } from '#laws/judgeSettings.ts'
import type { DecodedClientFrame } from '#protocol/clientFrames.ts'
import { type ProtocolLimits, protocolLimits } from '#protocol/protocolLimits.ts'
import { readClientFrame } from '#protocol/readFrame.ts'
import type { Recorder } from '#trace/recorder.ts'

/** Of the settings, what the reading of a client’s frame depends on. */
export interface FrameSettings {
  readonly frameBytesMax?: number | undefined
  readonly payloadDepthMax?: number | undefined
  readonly memberStateBytesMax?: number | undefined
  readonly heartbeatBy?: JudgeSettings['heartbeatBy'] | undefined
}

/** Reads the frames of clients, as the endpoint of each takes them. */
export class ClientFrames {
  readonly limits: ProtocolLimits
  /** The heartbeat asks by messages, so an answer to it is no message to a room. */
  readonly #pongs: boolean
  readonly #of: Pick<Recorder, 'world' | 'trace'>

  constructor(settings: FrameSettings, of: Pick<Recorder, 'world' | 'trace'>) {
    const { frameBytesMax, payloadDepthMax, memberStateBytesMax } = settings
    this.limits = {
      frameBytesMax: frameBytesMax ?? protocolLimits.frameBytesMax,
      payloadDepthMax: payloadDepthMax ?? protocolLimits.payloadDepthMax,
      memberStateBytesMax: memberStateBytesMax ?? protocolLimits.memberStateBytesMax,
    }
    this.#pongs = settings.heartbeatBy === 'messages'
    this.#of = of
  }

  /** What the frame says; null for a binary one, and one that is too long. */
  read(connection: ConnectionId, text: string | null): DecodedClientFrame | null {
    const path = this.#of.world.connections.get(connection)?.path
    if (text === null || path === undefined) return null
    if (utf8Bytes(text) > this.limits.frameBytesMax) return null
    return readClientFrame(path, text, this.limits, this.#pongs)
  }

  /** What the frame says that arrived in an event. */
  at(seq: number): DecodedClientFrame | null {
    const { trace } = this.#of
    const delivered = trace[seq]
    const sent = delivered?.kind === 'delivered' ? trace[delivered.frame] : undefined
    return sent?.kind === 'sent' ? this.read(sent.connection, sent.text) : null
  }
}
