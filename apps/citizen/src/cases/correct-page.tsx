import { useKept } from '@onewindow/screens/kept'
import { FailureNote } from '@onewindow/screens/query-view'
import type { ClockView } from '@onewindow/casework/definition/views'
import { Button, LinkButton } from '@onewindow/ui/button'
import { Card } from '@onewindow/ui/card'
import { DescriptionList } from '@onewindow/ui/description-list'
import { ErrorSummary } from '@onewindow/ui/error-summary'
import { useFormat, useText } from '@onewindow/ui/i18n'
import { useNavigateTo } from '@onewindow/ui/link'
import { ActionBar, PageHead } from '@onewindow/ui/page-parts'
import { TextArea } from '@onewindow/ui/text-area'
import { toast } from '@onewindow/ui/toast'
import { useState } from 'react'
import type { CaseView, Panel } from '../app/answers.ts'
import { useInLanguage } from '../app/in-language.ts'
import { appTexts } from '../app/texts.ts'
import { useEvent } from '../app/use-event.ts'
import { PointFiles } from './point-files.tsx'
import { openPoints, pointsOf, toResubmit, type PointAnswer } from './points.ts'
import { casesTexts } from './texts.ts'

const NOTHING: PointAnswer = { files: [], explanation: '' }

/** Each point of the one-time notice (一次性告知补正) with what is wrong, how to cure it, and room for the answer. */
export function CorrectPage({ view, panel }: { view: CaseView; panel: Panel }) {
  const text = useText(casesTexts)
  const app = useText(appTexts)
  const format = useFormat()
  const say = useInLanguage()
  const navigate = useNavigateTo()
  const [answers, setAnswers, forget] = useKept<Readonly<Record<string, PointAnswer>>>(`correct ${view.id}`, () => ({}))
  const [checked, setChecked] = useState<readonly string[]>([])
  const command = useEvent(() => {
    forget()
    toast(text('resubmitted'))
    navigate(`/cases/${view.id}`)
  })
  const until = (view.clocks as ClockView[]).find((clock) => clock.for === 'party' && clock.dueOn !== null && clock.endedAt === null)?.dueOn
  const nameOf = (key: string): string => {
    const material = panel.item.materials.find((one) => one.key === key)
    return material ? say({ zh: material.nameZh, en: material.nameEn }) : key
  }
  const change = (key: string, update: (answer: PointAnswer) => PointAnswer) =>
    setAnswers((all) => ({ ...all, [key]: update(all[key] ?? NOTHING) }))
  const open = openPoints(panel, answers)
  const shown = checked.filter((key) => open.includes(key))
  const send = () => {
    setChecked(open)
    if (open.length === 0)
      command.mutate({ caseType: view.caseType, event: 'resubmit', caseId: view.id, version: view.version, input: toResubmit(answers) })
  }
  return (
    <div className="cz-read">
      <PageHead title={text('correctTitle')} text={text('correctLead')} over={view.number} />
      {until && (
        <p>
          <b>{text('correctBy', { day: format.day(until) })}</b>
        </p>
      )}
      <ErrorSummary problems={shown.map((key) => ({ name: `${key}-files`, sentence: `${nameOf(key)}: ${text('pointOpen')}` }))} />
      {command.error && <FailureNote error={command.error} caseType={view.caseType} onRetry={send} />}
      <div className="cz-materials">
        {pointsOf(panel).map(({ materialKey, defect, cure }) => {
          const answer = answers[materialKey] ?? NOTHING
          return (
            <Card key={materialKey} title={nameOf(materialKey)}>
              <DescriptionList
                ruled={false}
                rows={[
                  { key: 'defect', term: text('defect'), value: defect },
                  { key: 'cure', term: text('cure'), value: cure },
                ]}
              />
              <PointFiles
                caseId={view.id}
                name={`${materialKey}-files`}
                label={text('newFile')}
                files={answer.files}
                error={shown.includes(materialKey) ? text('pointOpen') : undefined}
                onFiles={(update) => change(materialKey, (now) => ({ ...now, files: update(now.files) }))}
              />
              <TextArea
                name={`${materialKey}-why`}
                label={text('explanation')}
                hint={text('explanationHint')}
                optional
                value={answer.explanation}
                onChange={(explanation) => change(materialKey, (now) => ({ ...now, explanation }))}
                maxLength={500}
              />
            </Card>
          )
        })}
      </div>
      <ActionBar>
        <LinkButton href={`/cases/${view.id}`}>{app('back')}</LinkButton>
        <Button kind="primary" busy={command.isPending} onClick={send}>
          {text('resubmit')}
        </Button>
      </ActionBar>
    </div>
  )
}
