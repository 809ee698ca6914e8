import { DropdownMenu } from 'radix-ui'
import { Fragment } from 'react'
import type { Defect } from '#specimens/defects/defect.ts'
import { defects } from '#specimens/defects/defects.ts'
import { watchOn } from './watchOn.ts'

/** The known defects of the pattern as it is written, each to be watched from its beginning. */
export function Defects() {
  return (
    <DropdownMenu.Root modal={false}>
      <DropdownMenu.Trigger className="button">Watch a defect</DropdownMenu.Trigger>
      <DropdownMenu.Content
        tabIndex={0}
        className="menu"
        align="start"
        sideOffset={6}
        collisionPadding={12}
      >
        {Object.entries(defects).map(([title, group]) => (
          <Fragment key={title}>
            <DropdownMenu.Label className="menu-label">{title}</DropdownMenu.Label>
            {group.map((defect) => (
              <DropdownMenu.Item
                key={defect.id}
                className="menu-item"
                onSelect={() => watchDefect(defect)}
              >
                <strong>{`${defect.id} breaks ${defect.law}`}</strong>
                <span>{defect.what}</span>
              </DropdownMenu.Item>
            ))}
          </Fragment>
        ))}
      </DropdownMenu.Content>
    </DropdownMenu.Root>
  )
}

function watchDefect({ id, what, steps, settings, server = 'as-written' }: Defect): Promise<void> {
  return watchOn(server, { name: `${id}: ${what}`, description: what, steps, settings })
}
