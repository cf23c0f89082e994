import { useText } from '@onewindow/ui/i18n'
import { StatusShape, StatusTag } from '@onewindow/ui/status-tag'
import { useInLanguage, type Bilingual } from '../app/in-language.ts'
import { servicesTexts } from './texts.ts'

export interface GrowingListProps {
  items: readonly { slug: string; name: Bilingual; organ: { name: Bilingual } }[]
  /** Slugs that were there before the last answer. */
  before: ReadonlySet<string>
  materials: number
  uploads: number
}

/** What has to be done by the answers so far; what the last answer added is marked. */
export function GrowingList({ items, before, materials, uploads }: GrowingListProps) {
  const text = useText(servicesTexts)
  const say = useInLanguage()
  return (
    <section className="ow-card cz-growing" aria-label={text('soFar', { n: items.length })}>
      <div className="ow-split" role="status">
        <h2 className="ow-heading">{text('soFar', { n: items.length })}</h2>
        <span className="ow-small ow-hint">{text('soFarMaterials', { all: materials, uploads })}</span>
      </div>
      {items.length === 0 && <p className="ow-hint">{text('soFarNothing')}</p>}
      <ul className="cz-needs">
        {items.map(({ slug, name, organ }) => {
          const fresh = !before.has(slug)
          return (
            <li key={slug} data-fresh={fresh ? '' : undefined} className={fresh ? 'ow-fresh' : undefined}>
              <StatusShape role={fresh ? 'done' : 'progress'} />
              <div>
                <b>{say(name)}</b>
                <small>{say(organ.name)}</small>
              </div>
              {fresh && (
                <StatusTag role="done" plain>
                  {text('justAdded')}
                </StatusTag>
              )}
            </li>
          )
        })}
      </ul>
    </section>
  )
}
