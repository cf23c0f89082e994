import { useApi } from '@onewindow/screens/api'
import { Button, LinkButton } from '@onewindow/ui/button'
import { useText } from '@onewindow/ui/i18n'
import { ActionBar, PageHead } from '@onewindow/ui/page-parts'
import { CheckboxCards, RadioCards } from '@onewindow/ui/radio-cards'
import { ProgressLine } from '@onewindow/ui/steps'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useState, type ReactNode } from 'react'
import type { BundleGuide, BundlePreview } from '../app/answers.ts'
import { Asked } from '../app/asked.tsx'
import { useInLanguage } from '../app/in-language.ts'
import { appTexts } from '../app/texts.ts'
import { questionAfter, questionBefore, questionsStanding, type EventAnswers } from './event-answers.ts'
import { EventResult } from './event-result.tsx'
import { GrowingList } from './growing-list.tsx'
import { servicesTexts } from './texts.ts'

export interface QuestionsPageProps {
  guide: BundleGuide
  answers: EventAnswers
  /** The question shown; the first open one without it. */
  at: string | undefined
  onGo: (answers: EventAnswers, at: string | undefined) => void
  /** Where the arrow of the first question leads. */
  back: string
  /** What is done with the answers: an application is begun with them, or one that was begun is changed. */
  end: (preview: BundlePreview) => ReactNode
}

/** One question a screen; the server says which is next and what the answers lead to. */
export function QuestionsPage({ guide, answers, at, onGo, back, end }: QuestionsPageProps) {
  const { trpc } = useApi()
  const preview = useQuery({
    ...trpc.public.catalogue.bundlePreview.queryOptions({ slug: guide.slug, answers: answers as Record<string, string | string[]> }),
    placeholderData: keepPreviousData,
    staleTime: 600_000,
  })
  const asked = guide.questions.find(({ id }) => id === (at ?? preview.data?.open[0]))
  return (
    <Asked question={preview} lines={4}>
      {(found) =>
        asked ? (
          <QuestionPage key={asked.id} guide={guide} answers={answers} question={asked} onGo={onGo} back={back} />
        ) : (
          <EventResult guide={guide} preview={found} end={end(found)} onAgain={() => onGo(answers, guide.questions[0]?.id)} />
        )
      }
    </Asked>
  )
}

type QuestionProps = Omit<QuestionsPageProps, 'at' | 'end'> & { question: BundleGuide['questions'][number] }

function QuestionPage({ guide, answers, question, onGo, back }: QuestionProps) {
  const { trpc, queryClient } = useApi()
  const text = useText(servicesTexts)
  const app = useText(appTexts)
  const say = useInLanguage()
  const [chosen, setChosen] = useState<string | string[] | undefined>(answers[question.id])
  const [error, setError] = useState<string>()
  const order = guide.questions.map(({ id }) => id)
  const { [question.id]: _, ...others } = answers
  const next: EventAnswers = chosen === undefined || chosen.length === 0 ? others : { ...others, [question.id]: chosen }
  const asQuery = (some: EventAnswers) =>
    trpc.public.catalogue.bundlePreview.queryOptions({ slug: guide.slug, answers: some as Record<string, string | string[]> })
  const before = useQuery({ ...asQuery(others), staleTime: 600_000 }).data
  const now = useQuery({ ...asQuery(next), placeholderData: keepPreviousData, staleTime: 600_000 }).data
  const earlier = questionBefore(order, answers, question.id)
  const place = order.indexOf(question.id)
  const standing = questionsStanding(order, now?.open ?? [], now?.kept ?? answers).filter((id) => id !== question.id)
  const known = standing.filter((id) => order.indexOf(id) < place).length
  const left = standing.length - known
  /** Everything is answered already: who changes one answer need not walk through the rest. */
  const mayEnd = left > 0 && now?.open.length === 0
  const goOn = async (toEnd = false) => {
    if (chosen === undefined || chosen.length === 0) return setError(text('chooseOne'))
    const { open, kept } = await queryClient.fetchQuery({ ...asQuery(next), staleTime: 600_000 })
    onGo(kept, toEnd ? open[0] : questionAfter(order, open, kept, question.id))
  }
  const frame = {
    name: question.id,
    label: <span className="ow-hidden">{say(question.text)}</span>,
    error,
    choices: question.options.map(({ value, text: label }) => ({ value, label: say(label) })),
  }
  return (
    <div className="cz-question">
      <ProgressLine share={(known + 1) / (known + 1 + left)} label={text('questionOf', { n: known + 1, left })} />
      <div>
        <PageHead
          over={text('questionOf', { n: known + 1, left })}
          title={say(question.text)}
          {...(question.help ? { text: say(question.help) } : {})}
        />
        {question.type === 'multi' ? (
          <CheckboxCards {...frame} values={Array.isArray(chosen) ? chosen : []} onChange={setChosen} />
        ) : (
          <RadioCards {...frame} value={typeof chosen === 'string' ? chosen : null} onChange={setChosen} />
        )}
      </div>
      {now && (
        <GrowingList
          items={now.results}
          before={new Set((before ?? now).results.map(({ slug }) => slug))}
          materials={now.figures.mergedMaterialCount}
          uploads={now.materials.filter(({ upload }) => upload).length}
        />
      )}
      <ActionBar>
        {earlier === undefined ? (
          <LinkButton href={back}>{app('back')}</LinkButton>
        ) : (
          <Button onClick={() => onGo(answers, earlier)}>{text('questionBack')}</Button>
        )}
        <Button kind="primary" onClick={() => void goOn()}>
          {text(left === 0 ? 'questionEnd' : 'questionNext')}
        </Button>
        {mayEnd && (
          <Button kind="quiet" onClick={() => void goOn(true)}>
            {text('questionEnd')}
          </Button>
        )}
      </ActionBar>
    </div>
  )
}
