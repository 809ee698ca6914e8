import type { Brought } from '#scenario/brought.ts'

/** Makes a room manager: its class, or a function that returns one. */
export type MakesManager = (new () => object) | (() => object)

/**
 * A server to be tested: an id, such as `reference`; the path of a file of your own; its code; or what
 * makes your room manager. A file is loaded anew for every world. A class is what your program has loaded:
 * variables of its module, outside of the class, are shared by all worlds.
 */
export type ServerToTest = string | Brought | MakesManager
