import { ClockDerivation } from '@onewindow/screens/case-clock'
import { useCaseTexts } from '@onewindow/screens/case-texts'
import { useRing } from '@onewindow/screens/clock-parts'
import { dueWords, levelOf, limitBeside, mainClock } from '@onewindow/screens/clock-words'
import { screenTexts } from '@onewindow/screens/texts'
import { Card } from '@onewindow/ui/card'
import { Callout } from '@onewindow/ui/banner'
import { ClockPanel } from '@onewindow/ui/clock-panel'
import { useFormat, useText } from '@onewindow/ui/i18n'
import { roleOfLevel } from '@onewindow/ui/status-roles'
import { StatusTag } from '@onewindow/ui/status-tag'
import type { ClockView } from '@onewindow/casework/definition/views'
import type { CaseView, Panel } from '../app/answers.ts'
import { BoldWords } from '../app/bold-words.tsx'
import { daysOfClocks, useOrganName, useStatusSentence } from './status-sentence.ts'
import { casesTexts } from './texts.ts'

/** What a sentence may add from the matter itself: points to correct, the special procedure under way, how it is delivered. */
function matterOf(panel: Panel | undefined, procedureName: (kind: string) => string) {
  if (!panel) return {}
  const { corrections, acceptance, special, delivery, hearing } = panel.kept
  const running = special.find(({ to }) => to === null)?.kind ?? (hearing && hearing.heldOn === null ? 'hearing' : undefined)
  return {
    missing: acceptance ? acceptance.openMaterials.length : (corrections.at(-1)?.items.length ?? 0),
    procedure: running ? procedureName(running) : null,
    mode: delivery.mode,
  }
}

/** The case's clock in full: ring, sentence, promise and legal limit, and how the date was worked out. */
export function CaseClockCard({
  view,
  panel,
  certificate,
  today,
}: {
  view: CaseView
  panel: Panel | undefined
  certificate: string | null
  today: string
}) {
  const text = useText(casesTexts)
  const screen = useText(screenTexts)
  const format = useFormat()
  const words = useCaseTexts(view.caseType)
  const sentenceOf = useStatusSentence(view.caseType)
  const organOf = useOrganName()
  const ring = useRing()
  const clocks = view.clocks as ClockView[]
  const main = mainClock(clocks)
  const limit = limitBeside(main, clocks)
  const sentence = (
    <BoldWords>
      {sentenceOf({
        state: view.state,
        organ: organOf(view),
        number: view.number,
        result: view.result,
        certificate,
        ...daysOfClocks(clocks),
        ...matterOf(panel, words.choice),
      })}
    </BoldWords>
  )
  const late = lateWords()
  function lateWords(): string | undefined {
    const days = daysOfClocks(clocks)
    const params = {
      organ: organOf(view),
      promisedOn: days.promisedOn && format.day(days.promisedOn),
      statutoryOn: days.statutoryOn && format.day(days.statutoryOn),
    }
    if (main && main.overdueBy > 0 && main.for === 'authority')
      return main.purpose === 'promise'
        ? words.find('status.late', params)
        : words.find('status.silent', { ...params, statutoryOn: params.statutoryOn ?? (main.dueOn && format.day(main.dueOn)) })
    return undefined
  }
  if (!main)
    return (
      <Card>
        <p className="ow-clock-sentence">{sentence}</p>
      </Card>
    )
  return (
    <>
      <ClockPanel
        ring={ring(main)}
        tag={
          <StatusTag role={main.level === 'green' ? 'progress' : roleOfLevel[levelOf(main)]}>
            {main.level === 'green' ? words.state(view.state) : dueWords(main, screen)}
          </StatusTag>
        }
        sentence={sentence}
        {...(limit?.dueOn
          ? {
              legal: text('legalLatest', { day: format.day(limit.dueOn) }),
              term: { label: text('legalTerm'), text: text('legalTermText') },
            }
          : {})}
        derivation={{
          label: screen('howCounted'),
          open: true,
          content: <ClockDerivation clock={main} limit={limit} caseType={view.caseType} course={view} today={today} legend />,
        }}
      />
      {late !== undefined && (
        <Callout tone={main.purpose === 'promise' ? 'near' : 'over'}>
          <BoldWords>{late}</BoldWords>
          <br />
          {text('overdueRights')}
        </Callout>
      )}
    </>
  )
}
