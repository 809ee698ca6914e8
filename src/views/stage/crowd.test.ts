import { expect, test } from 'vitest'
import { paneChosen, paneShown } from './crowd.ts'

const others = ['sequence', 'code']

test('of a crowd the picture is the matrix, of fewer the graph', () => {
  expect(paneShown('graph', others, 'crowd')).toBe('matrix')
  expect(paneShown('graph', others, 'many')).toBe('graph')
  expect(paneShown('of another page', others, 'few')).toBe('graph')
})

test('whoever chose the other one keeps it, however many there are', () => {
  expect(paneShown(paneChosen('graph', 'crowd'), others, 'crowd')).toBe('graph')
  expect(paneShown(paneChosen('matrix', 'many'), others, 'few')).toBe('matrix')
  expect(paneShown(paneChosen('matrix', 'many'), others, 'crowd')).toBe('matrix')
})

test('whoever chose what fits is shown what fits later', () => {
  expect(paneShown(paneChosen('graph', 'few'), others, 'crowd')).toBe('matrix')
  expect(paneShown(paneChosen('matrix', 'crowd'), others, 'few')).toBe('graph')
})

test('other panes are what they are', () => {
  for (const pane of ['ledger', 'views', ...others]) {
    expect(paneShown(paneChosen(pane, 'crowd'), others, 'crowd')).toBe(pane)
  }
})
