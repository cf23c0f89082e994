import { useApi } from '@onewindow/screens/api'
import { useText } from '@onewindow/ui/i18n'
import { Link } from '@onewindow/ui/link'
import { StatusTag } from '@onewindow/ui/status-tag'
import { useQuery } from '@tanstack/react-query'
import { ArrowRight } from 'lucide-react'
import { useInLanguage } from '../app/in-language.ts'
import { useLimitWords } from '../app/limit-words.ts'
import { servicesTexts } from './texts.ts'

const NAMED = 3

/** The life event the reader most likely means, before single services. */
export function BundleCard({ slug }: { slug: string }) {
  const { trpc } = useApi()
  const text = useText(servicesTexts)
  const say = useInLanguage()
  const inWords = useLimitWords()
  const { data } = useQuery({ ...trpc.public.catalogue.bundleGuide.queryOptions({ slug }), staleTime: 600_000 })
  if (!data) return null
  const names = data.items
    .slice(0, NAMED)
    .map(({ name }) => say(name))
    .join(text('listJoint'))
  return (
    <section className="ow-card cz-bundle" data-raised="" data-flush="">
      <div className="ow-card-body">
        <p className="ow-row">
          <StatusTag role="info" plain>
            {text('oneThing')}
          </StatusTag>
          <span className="ow-small ow-hint">{text('recommended')}</span>
        </p>
        <h2 className="ow-heading">{say(data.name)}</h2>
        <p className="cz-lead">{text('bundleOf', { names: data.items.length > NAMED ? text('andMore', { names }) : names })}</p>
        <dl className="cz-figures">
          <div>
            <dt>{text('promised')}</dt>
            <dd>{inWords(data.promised)}</dd>
          </div>
          <div>
            <dt>{text('itemCount')}</dt>
            <dd>{text('items', { n: data.items.length })}</dd>
          </div>
        </dl>
      </div>
      <Link className="cz-bundle-go" href={`/events/${slug}/questions`}>
        {text('startQuestions')}
        <ArrowRight aria-hidden />
      </Link>
    </section>
  )
}
