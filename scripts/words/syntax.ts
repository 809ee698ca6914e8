import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type ESTree, parseSync } from 'vite'

export type Node = ESTree.Node

/** The code below a folder, tests left out. */
export function sourcesIn(folder: string): readonly string[] {
  return readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && /(?<!\.test|\.test-support)\.tsx?$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort()
}

/** A file's tree, and at which line a place of it is. */
export function parsed(path: string): { program: Node; lineAt: (start: number) => number } {
  const text = readFileSync(path, 'utf8')
  const { program } = parseSync(path, text)
  return { program, lineAt: (start) => text.slice(0, start).split('\n').length }
}

/** Visits a tree in the order of its text; where `visit` says false, nothing below is visited. */
export function walk(
  node: unknown,
  visit: (node: Node, parent: Node | null) => unknown,
  parent: Node | null = null,
): void {
  if (Array.isArray(node)) {
    for (const each of node) walk(each, visit, parent)
    return
  }
  if (!isNode(node) || visit(node, parent) === false) return
  for (const child of Object.values(node)) walk(child, visit, node)
}

function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && 'type' in value
}
