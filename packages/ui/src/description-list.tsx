import type { ReactNode } from 'react'
import { StatusShape } from './status-tag.tsx'
import type { StatusRole } from './status-roles.ts'

export interface Description {
  key: string
  term: string
  value: ReactNode
  /** Second line: where it comes from, what it means. */
  note?: ReactNode
  /** Shape before the value. */
  role?: StatusRole
}

/** Terms and values. `right` puts values at the right edge: licences. */
export function DescriptionList({ rows, right, ruled = true }: { rows: readonly Description[], right?: boolean, ruled?: boolean }) {
  return (
    <dl className="ow-facts" data-right={right ? '' : undefined} data-ruled={ruled ? '' : undefined}>
      {rows.map((row) => (
        <div key={row.key}>
          <dt>{row.term}</dt>
          <dd>
            {row.role && <StatusShape role={row.role} size={20} />}
            <span>
              {row.value}
              {row.note !== undefined && <small>{row.note}</small>}
            </span>
          </dd>
        </div>
      ))}
    </dl>
  )
}
