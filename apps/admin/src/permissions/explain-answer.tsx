import { useApi } from '@onewindow/screens/api'
import { useCaseTexts } from '@onewindow/screens/case-texts'
import { useRefusalText } from '@onewindow/screens/refusal-text'
import { Callout } from '@onewindow/ui/banner'
import { useFormat, useLanguage, useText } from '@onewindow/ui/i18n'
import { TextLink } from '@onewindow/ui/link'
import { StatusShape } from '@onewindow/ui/status-tag'
import { useQuery } from '@tanstack/react-query'
import { useEffect, useRef } from 'react'
import { addressOf } from '../app/address.ts'
import { roleName } from '../app/failure-text.ts'
import { deskTexts } from '../app/texts-of-desk.ts'
import { adminTexts } from '../texts.ts'
import type { Explanation } from './matrix-view.ts'

interface AnswerProps { caseType: string; answer: Explanation; event: string; purpose: string }

/** The verdict, every rule that was asked until the one that refused, and who could do it instead. */
export function ExplainAnswer({ caseType, answer, event, purpose }: AnswerProps) {
  const text = useText(adminTexts)
  const words = useCaseTexts(caseType)
  const { language } = useLanguage()
  const sentence = useStepSentence(caseType, answer)
  const refusal = answer.steps.find(({ ok }) => !ok)
  const box = useRef<HTMLDivElement>(null)
  useEffect(() => { box.current?.scrollIntoView({ block: 'nearest' }) }, [answer])
  const what = event === 'read' ? text('eventRead') : words.event(event)
  return (
    <div className="ow-stack" role="status" ref={box}>
      <div className="ad-verdict" data-good={answer.allowed ? '' : undefined}>
        <StatusShape role={answer.allowed ? 'done' : 'refused'} />
        <div><b>{text(answer.allowed ? 'explainYes' : 'explainNo')}</b><p>{refusal ? text('explainBecause', { name: answer.person.name, why: sentence(refusal) }) : text('explainMay', { name: answer.person.name, event: what })}</p></div>
      </div>
      <h3 className="ow-heading">{text('explainSteps')}</h3>
      <ol className="ad-steps">
        {answer.steps.map((step) => <li key={step.code}><StatusShape role={step.ok ? 'done' : 'refused'} size={18} /><span>{sentence(step)}</span></li>)}
        {refusal && <li><StatusShape role="waiting" size={18} /><span className="ow-second">{text('explainStopped')}</span></li>}
      </ol>
      {!answer.allowed && event !== 'read' && (
        <Callout>
          <p><b>{text('explainWhoCould')}</b>{' '}{answer.couldInstead.length === 0 ? text('explainNobody') : answer.couldInstead.map((one, at) => (
            <span key={one.accountId}>{at > 0 && text('joint')}<TextLink href={addressOf(`/people/${one.accountId}`)}>{one.name}</TextLink>{text('inBrackets', { what: roleName(one.role, language) })}</span>
          ))}</p>
        </Callout>
      )}
      <p className="ow-small ow-second">{text('explainLogged', { purpose })}</p>
    </div>
  )
}

type Step = Explanation['steps'][number]

/** Writes a step in words: roles, units, places, states and days by their names. */
function useStepSentence(caseType: string, answer: Explanation): (step: Step) => string {
  const text = useText(adminTexts)
  const desk = useText(deskTexts)
  const words = useCaseTexts(caseType)
  const sayRefusal = useRefusalText(caseType)
  const { language } = useLanguage()
  const format = useFormat()
  const { trpc } = useApi()
  const held = answer.steps.find(({ code }) => code === 'roleHeld')?.params['unit']
  const unitOfCase = useQuery({ ...trpc.admin.organisation.get.queryOptions({ unitId: answer.case.unitId }), staleTime: 300_000 }).data
  const unitOfRole = useQuery({ ...trpc.admin.organisation.get.queryOptions({ unitId: String(held ?? '') }), enabled: Boolean(held), staleTime: 300_000 }).data
  const nameOf = (unit: { nameZh: string; nameEn: string } | undefined, id: unknown) => (unit ? (language === 'zh' ? unit.nameZh : unit.nameEn) : String(id ?? ''))
  return ({ code, params, refusal }) => {
    const scope = typeof params['scope'] === 'string' ? desk.find(`scope.${params['scope']}`) : undefined
    const roles = Array.isArray(params['roles']) ? params['roles'] : []
    const filled: Record<string, string | number> = {
      name: String(params['name'] ?? ''), role: roleName(String(params['role'] ?? ''), language), unit: nameOf(unitOfRole, params['unit']),
      from: typeof params['from'] === 'string' && params['from'] !== '' ? format.dayPlain(params['from']) : text('unknown'), roles: roles.map((id) => roleName(id, language)).join(text('joint')),
      part: words.part(String(params['part'] ?? '')), place: [nameOf(unitOfCase, params['unit']), scope].filter(Boolean).join(' · '), state: words.state(String(params['state'] ?? '')),
      event: words.event(String(params['event'] ?? '')), at: typeof params['at'] === 'string' && params['at'] !== '' ? format.instant(params['at']) : '', times: Number(params['times'] ?? 0),
      reason: refusal ? sayRefusal(refusal) : '',
    }
    return desk.find(`step.${code}`, filled) ?? code
  }
}
