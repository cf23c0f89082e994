import { useApi } from '@onewindow/screens/api'
import { FailureNote } from '@onewindow/screens/query-view'
import { LinkButton } from '@onewindow/ui/button'
import { Section } from '@onewindow/ui/card'
import { useText } from '@onewindow/ui/i18n'
import { ActionBar, PageHead } from '@onewindow/ui/page-parts'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { DraftView } from '../app/answers.ts'
import { useInLanguage } from '../app/in-language.ts'
import { MaterialCard } from './material-card.tsx'
import { materialStands } from './material-words.ts'
import { taskAddress } from './tasks.ts'
import { applyTexts } from './texts.ts'
import type { Application } from './use-application.ts'
import { useChangeDraft, type DraftChange } from './use-save-draft.ts'

/** All materials with their state; what the state holds is used only with consent. */
export function MaterialsPage({ application: { draft } }: { application: Application }) {
  const { trpc } = useApi()
  const text = useText(applyTexts)
  const say = useInLanguage()
  const changeDraft = useChangeDraft(draft.caseId)
  const [failure, setFailure] = useState<unknown>()
  const guide = useQuery({
    ...trpc.public.catalogue.guide.queryOptions({ slug: draft.item.slug }),
    staleTime: 600_000,
    enabled: draft.items === undefined,
  }).data
  const { needed, optional } = materialStands(draft)
  const whenOf = (key: string): string | undefined => {
    const condition = guide?.materials.find((material) => material.key === key)?.condition
    return condition ? say(condition) : undefined
  }
  const change = async (next: (view: DraftView) => DraftChange) => {
    setFailure(undefined)
    await changeDraft(next).catch((error: unknown) => {
      setFailure(error)
      throw error
    })
  }
  const quietly = (next: (view: DraftView) => DraftChange) => change(next).catch(() => undefined)
  const card = (stand: (typeof needed)[number]) => (
    <MaterialCard key={stand.verdict.key} draft={draft} stand={stand} when={whenOf(stand.verdict.key)} change={quietly} />
  )
  return (
    <div className="cz-read">
      <PageHead title={text('materialsTitle')} text={text('materialsLead')} />
      {failure !== undefined && <FailureNote error={failure} />}
      <div className="cz-materials">{needed.map(card)}</div>
      {optional.length > 0 && (
        <Section title={text('optionalTitle')} count={optional.length}>
          <div className="cz-materials">{optional.map(card)}</div>
        </Section>
      )}
      <ActionBar>
        <LinkButton href={`/applications/${draft.caseId}/edit`}>{text('backToList')}</LinkButton>
        <LinkButton kind="primary" href={taskAddress(draft.caseId, 'delivery')}>
          {text('saveNext')}
        </LinkButton>
      </ActionBar>
    </div>
  )
}
