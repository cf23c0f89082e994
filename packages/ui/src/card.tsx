import { ChevronRight } from 'lucide-react'
import type { ReactNode } from 'react'
import { Link } from './link.tsx'

export interface CardProps {
  title?: ReactNode
  /** Icon before the title. */
  icon?: ReactNode
  /** A small second part of the title. */
  note?: ReactNode
  /** At the right of the title: a link or a quiet button. */
  action?: ReactNode
  tone?: 'info' | 'done' | 'near' | 'over' | 'muted' | undefined
  /** No padding: for lists and tables. */
  flush?: boolean
  /** The recommended one of several. */
  raised?: boolean
  /** Level of the heading, 2 by default. */
  level?: 2 | 3
  id?: string
  children?: ReactNode
  className?: string
}

/** A white card on paper with a hairline. */
export function Card({ title, icon, note, action, tone, flush, raised, level = 2, id, children, className }: CardProps) {
  const Heading = level === 2 ? 'h2' : 'h3'
  return (
    <section
      className={className ? `ow-card ${className}` : 'ow-card'}
      data-tone={tone}
      data-flush={flush ? '' : undefined}
      data-raised={raised ? '' : undefined}
      id={id}
    >
      {title !== undefined && (
        <div className="ow-card-head">
          {icon}
          <Heading>
            {title}
            {note !== undefined && (
              <>
                {' '}
                <small>{note}</small>
              </>
            )}
          </Heading>
          {action}
        </div>
      )}
      {children}
    </section>
  )
}

export interface ListRow {
  key: string
  title: ReactNode
  text?: ReactNode
  icon?: ReactNode
  /** Ground of the icon; without it the icon stands bare. */
  tone?: 'info' | 'done' | 'near' | 'over' | 'muted'
  /** The verb at the right: 去补交. */
  verb?: string
  /** Anything else at the right. */
  end?: ReactNode
  href?: string
  onPress?: () => void
}

/** A card of rows; each row is one link or button, or plain. */
export function CardList({ rows, label }: { rows: readonly ListRow[], label?: string }) {
  return (
    <ul className="ow-card ow-list" data-flush="" aria-label={label}>
      {rows.map(({ key, ...row }) => (
        <li key={key}>
          <Row {...row} />
        </li>
      ))}
    </ul>
  )
}

function Row({ title, text, icon, tone, verb, end, href, onPress }: Omit<ListRow, 'key'>) {
  const pressable = href !== undefined || onPress !== undefined
  const inside = (
    <>
      {icon !== undefined &&
        (tone ? (
          <span className="ow-list-ground" data-tone={tone}>
            {icon}
          </span>
        ) : (
          icon
        ))}
      <span className="ow-list-text">
        <b>{title}</b>
        {text !== undefined && <span>{text}</span>}
      </span>
      {end}
      {verb !== undefined && (
        <span className="ow-list-end">
          {verb}
          <ChevronRight aria-hidden />
        </span>
      )}
      {pressable && verb === undefined && <ChevronRight aria-hidden />}
    </>
  )
  if (href !== undefined)
    return (
      <Link className="ow-list-row" href={href}>
        {inside}
      </Link>
    )
  if (onPress)
    return (
      <button type="button" className="ow-list-row" onClick={onPress}>
        {inside}
      </button>
    )
  return <div className="ow-list-row">{inside}</div>
}

export interface Tile {
  key: string
  title: string
  text?: string
  icon?: ReactNode
  href: string
}

/** Tiles of life events or short ways in; `short` puts icon over one word. */
export function Tiles({ tiles, short }: { tiles: readonly Tile[], short?: boolean }) {
  return (
    <div className="ow-tiles" data-short={short ? '' : undefined}>
      {tiles.map((tile) => (
        <Link key={tile.key} className="ow-tile" href={tile.href}>
          {tile.icon}
          <b>{tile.title}</b>
          {tile.text !== undefined && <span>{tile.text}</span>}
        </Link>
      ))}
    </div>
  )
}

export interface Figure {
  key: string
  label: string
  value: string
  note?: string
  icon?: ReactNode
  role?: 'near' | 'over' | 'done'
  href?: string
}

/** Numbers of a board; every number is a link to its list. */
export function Figures({ figures }: { figures: readonly Figure[] }) {
  return (
    <div className="ow-figures">
      {figures.map(({ key, label, value, note, icon, role, href }) => {
        const inside = (
          <>
            <span>
              {icon}
              {label}
            </span>
            <b>{value}</b>
            {note !== undefined && <small>{note}</small>}
          </>
        )
        return href === undefined ? (
          <div key={key} className="ow-figure" data-role={role}>
            {inside}
          </div>
        ) : (
          <Link key={key} className="ow-figure" data-role={role} href={href}>
            {inside}
          </Link>
        )
      })}
    </div>
  )
}

/** A section of a page: heading, count, link at the right. */
export function Section({ title, count, action, children }: { title: ReactNode, count?: number, action?: ReactNode, children: ReactNode }) {
  return (
    <section className="ow-section">
      <div className="ow-section-head">
        <h2>
          {title}
          {count !== undefined && (
            <>
              {' '}
              <span>{count}</span>
            </>
          )}
        </h2>
        {action}
      </div>
      {children}
    </section>
  )
}
