import { Callout } from '@onewindow/ui/banner'
import { Button } from '@onewindow/ui/button'
import { Card, CardList, Section } from '@onewindow/ui/card'
import { useFormat, useText } from '@onewindow/ui/i18n'
import { PageHead } from '@onewindow/ui/page-parts'
import { StatusShape, StatusWord } from '@onewindow/ui/status-tag'
import { CalendarCheck2 } from 'lucide-react'
import type { ReactNode } from 'react'
import type { BundleGuide, BundlePreview } from '../app/answers.ts'
import { BoldWords } from '../app/bold-words.tsx'
import { useInLanguage } from '../app/in-language.ts'
import { servicesTexts } from './texts.ts'

/** What the answers lead to (一次性告知单): items with their days, documents, what to know; each item opens its guide. */
export function EventResult({ guide, preview, end, onAgain }: { guide: BundleGuide; preview: BundlePreview; /** What is done with the answers. */ end: ReactNode; onAgain: () => void }) {
  const text = useText(servicesTexts)
  const format = useFormat()
  const say = useInLanguage()
  const nameOf = new Map(preview.results.map(({ slug, name }) => [slug, say(name)]))
  const uploads = preview.materials.filter(({ upload }) => upload)
  return (
    <div className="cz-read ow-stack">
      <PageHead
        title={text('resultTitle', { n: preview.results.length })}
        text={say(guide.name)}
        crumbs={[{ label: say(guide.name), href: `/events/${guide.slug}` }, { label: text('resultCrumb') }]}
      />
      {preview.results.length > 0 && (
        <Card tone="info">
          <div className="cz-days">
            <CalendarCheck2 aria-hidden />
            <div>
              <p>
                <BoldWords>{text('ifSent', { day: format.day(preview.promised.day) })}</BoldWords>
              </p>
              <small>
                {text('fieldsSaved', {
                  merged: preview.figures.mergedFieldCount,
                  raw: preview.figures.rawFieldCount,
                  uploads: uploads.length,
                })}
              </small>
            </div>
          </div>
        </Card>
      )}
      {preview.messages.map((message) => (
        <Callout key={message.zh}>{say(message)}</Callout>
      ))}
      <Section title={text('eventItems')} count={preview.results.length}>
        <CardList
          rows={preview.results.map(({ slug, name, organ, day, waitsFor }) => ({
            key: slug,
            title: say(name),
            href: `/services/${slug}`,
            verb: text('toGuide'),
            text: [
              say(organ.name),
              text('byDay', { day: format.day(day) }),
              ...(waitsFor.length > 0
                ? [text('after', { names: waitsFor.map((other) => nameOf.get(other) ?? other).join(text('listJoint')) })]
                : []),
            ].join(' · '),
          }))}
        />
      </Section>
      <Section title={text('what')} count={preview.materials.length}>
        <Card>
          <ul className="cz-needs">
            {preview.materials.map(({ key, name, upload, byCommitment }) => (
              <li key={key}>
                <StatusShape role={upload ? 'waiting' : 'done'} />
                <div>
                  <b>{say(name)}</b>
                  {byCommitment.length > 0 && <small>{text('canCommit')}</small>}
                </div>
                <StatusWord role={upload ? 'waiting' : 'done'}>{text(upload ? 'prepare' : 'spared')}</StatusWord>
              </li>
            ))}
          </ul>
        </Card>
      </Section>
      <p className="ow-hint ow-small">{text('eventNote')}</p>
      <div>
        <Button onClick={onAgain}>{text('answerAgain')}</Button>
      </div>
      {preview.results.length > 0 && end}
    </div>
  )
}
