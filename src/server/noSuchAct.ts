/** The server that somebody brought has no such act of its owner. */
export class NoSuchAct extends Error {
  override name = 'NoSuchAct'
}
