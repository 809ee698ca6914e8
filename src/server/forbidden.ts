/** Whoever was asked whether somebody may join a room said no, or the owner has changed its mind. */
export class Forbidden extends Error {
  override readonly name = 'Forbidden'

  constructor() {
    super('this client may not join that room')
  }
}
