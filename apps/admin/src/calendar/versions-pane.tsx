import { useFormat, useText } from '@onewindow/ui/i18n'
import { Link } from '@onewindow/ui/link'
import { StatusTag } from '@onewindow/ui/status-tag'
import { addressOf } from '../app/address.ts'
import { adminTexts } from '../texts.ts'
import type { Version } from './calendar-page.tsx'

/** Every version, newest first. A published one never changes, so old dates can always be worked out again. */
export function VersionsPane({ versions, shown, inForce, year }: { versions: readonly Version[]; shown: Version | undefined; inForce: Version | undefined; year: string | undefined }) {
  const text = useText(adminTexts)
  const format = useFormat()
  return (
    <section aria-labelledby="versions-title" className="ow-stack">
      <h2 className="ow-heading" id="versions-title">{text('versions')}</h2>
      <ul className="ad-versions">
        {versions.map((version) => (
          <li key={version.version}>
            <Link href={addressOf('/calendar', { version: version.version, year })} aria-current={version === shown ? 'true' : undefined}>
              <span className="ow-split"><b>{text('versionNumber', { n: version.version })}</b><StatusTag role={version.status === 'draft' ? 'waiting' : version === inForce ? 'done' : 'info'}>{text(version.status === 'draft' ? 'versionDraft' : version === inForce ? 'versionUsed' : 'versionOld')}</StatusTag></span>
              <span>{version.reason === 'shipped' ? text('versionShipped') : version.reason}</span>
              <small>{text('versionWho', { author: nameOf(version.authorName, text('system')), confirmer: version.confirmerName ? nameOf(version.confirmerName, text('system')) : text('versionNobodyYet') })} · {format.instantShort(version.publishedAt ?? version.createdAt)}</small>
              <small>{text('versionThrough', { day: format.dayPlain(version.confirmedThrough) })}</small>
            </Link>
          </li>
        ))}
      </ul>
    </section>
  )
}

const nameOf = (name: string, system: string): string => name === 'system' ? system : name
