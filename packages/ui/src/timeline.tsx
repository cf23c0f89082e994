import { FileText } from 'lucide-react'
import { Link } from './link.tsx'
import { StatusShape } from './status-tag.tsx'
import type { StatusRole } from './status-roles.ts'
import { uiTexts } from './texts.ts'
import { useFormat, useText } from './i18n.tsx'

export interface TimelineItem {
  id: string
  role: StatusRole
  /** What happened. */
  title: string
  /** Instant (ISO with zone), day (`2026-12-01`), or `now`. */
  at?: string | undefined
  /** Instead of `at`, in words: 12月1日（周二）前, 可能需要. */
  when?: string | undefined
  /** Name or role, as the reader may see it. */
  who?: string | undefined
  /** Why, or what it means. */
  text?: string | undefined
  documents?: readonly { label: string, href: string }[] | undefined
}

/** What happened, newest first. Citizens and staff share it; the server decides the words. `short` writes 11-23 16:20. */
export function Timeline({ items, short, label }: { items: readonly TimelineItem[], short?: boolean, label?: string }) {
  const text = useText(uiTexts)
  return (
    <ol className="ow-timeline" aria-label={label ?? text('timeline')}>
      {items.map((item) => (
        <Item key={item.id} item={item} short={short ?? false} />
      ))}
    </ol>
  )
}

function Item({ item, short }: { item: TimelineItem, short: boolean }) {
  const text = useText(uiTexts)
  const format = useFormat()
  const { at } = item
  const written =
    at === undefined
      ? undefined
      : at === 'now'
        ? text('now')
        : at.length === 10
          ? short
            ? format.dayShort(at)
            : format.day(at)
          : short
            ? format.instantShort(at)
            : format.instant(at)
  return (
    <li className="ow-event">
      <StatusShape role={item.role} />
      <div>
        <p className="ow-event-head">
          <b>{item.title}</b>
          {(item.when ?? written) !== undefined && <time dateTime={at === 'now' ? undefined : at}>{item.when ?? written}</time>}
        </p>
        {item.who !== undefined && <p>{item.who}</p>}
        {item.text !== undefined && <p>{item.text}</p>}
        {item.documents && item.documents.length > 0 && (
          <ul>
            {item.documents.map((document) => (
              <li key={document.href}>
                <Link className="ow-file-link" href={document.href}>
                  <FileText aria-hidden />
                  {document.label}
                </Link>
              </li>
            ))}
          </ul>
        )}
      </div>
    </li>
  )
}

/** Documents as a list of links. */
export function DocumentList({ documents }: { documents: readonly { label: string, href: string, note?: string }[] }) {
  return (
    <ul className="ow-documents">
      {documents.map((document) => (
        <li key={document.href}>
          <Link className="ow-file-link" href={document.href}>
            <FileText aria-hidden />
            {document.label}
          </Link>
          {document.note !== undefined && <span>{document.note}</span>}
        </li>
      ))}
    </ul>
  )
}
