import { base64 } from '@scure/base'
import { haveClient } from './clientNamed.ts'
import type { Performing } from './perform.ts'

/** What a client says to the server. */
export const talking = {
  join: (simulation, step) => haveClient(simulation, step, (client) => client.join(step.room)),
  leave: (simulation, step) => haveClient(simulation, step, (client) => client.leave(step.room)),
  message: (simulation, step) =>
    haveClient(simulation, step, (client) => client.say(step.room, step.text)),
  state: (simulation, step) =>
    haveClient(simulation, step, (client) => client.setState(step.room, step.state)),
  send: (simulation, step) => {
    const { frame = '', binary } = step
    const data = binary === undefined ? frame : base64.decode(binary)
    haveClient(simulation, step, ({ socket }) => socket.send(data))
  },
} satisfies Partial<Performing>
