import { useFormat, useText } from '@onewindow/ui/i18n'
import { Link } from '@onewindow/ui/link'
import { StatusTag } from '@onewindow/ui/status-tag'
import { addressOf } from '../app/address.ts'
import { adminTexts } from '../texts.ts'
import { standingOf, type SetAnswer, type Standing } from './configuration-view.ts'

const ROLES = { draft: 'waiting', proposed: 'waiting', discarded: 'info', inForce: 'done', later: 'promised', overtaken: 'info', earlier: 'info' } as const satisfies Record<Standing, string>

/** Every version, newest first, down to what ships with the product; a published one never changes. */
export function VersionsList({ set, today }: { set: SetAnswer; today: string }) {
  const text = useText(adminTexts)
  const format = useFormat()
  const shipped: Standing = set.inForce === 0 ? 'inForce' : 'earlier'
  return (
    <section aria-labelledby="versions-title" className="ow-stack">
      <h2 className="ow-heading" id="versions-title">{text('versions')}</h2>
      <ul className="ad-versions">
        {set.versions.map((version) => {
          const standing = standingOf(version, set, today)
          return (
            <li key={version.version}>
              <Link href={addressOf(`/configuration/${set.key}`, { version: version.version })} aria-current={version.version === set.shown ? 'true' : undefined}>
                <span className="ow-split"><b>{text('versionNumber', { n: version.version })}</b><StatusTag role={ROLES[standing]}>{text(`standing.${standing}`)}</StatusTag></span>
                <span>{version.reason || text('noReasonYet')}</span>
                <small>{text('versionWho', { author: version.authorName, confirmer: version.publisherName ?? text('versionNobodyYet') })} · {format.instantShort(version.publishedAt ?? version.changedAt)}</small>
                {version.effectiveFrom && <small>{text('effectiveFrom', { day: format.dayPlain(version.effectiveFrom) })}</small>}
              </Link>
            </li>
          )
        })}
        <li><Link href={addressOf(`/configuration/${set.key}`, { version: 0 })} aria-current={set.shown === 0 ? 'true' : undefined}><span className="ow-split"><b>{text('versionShipped')}</b><StatusTag role={ROLES[shipped]}>{text(`standing.${shipped}`)}</StatusTag></span></Link></li>
      </ul>
    </section>
  )
}
