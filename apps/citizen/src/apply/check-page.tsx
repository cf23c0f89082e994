import type { AnswerDocument } from '@onewindow/forms/definition'
import { AnswerList } from '@onewindow/forms/react'
import { FailureNote } from '@onewindow/screens/query-view'
import { Callout } from '@onewindow/ui/banner'
import { Button, LinkButton } from '@onewindow/ui/button'
import { CheckAnswers, type AnswerSection } from '@onewindow/ui/check-answers'
import { Checkbox } from '@onewindow/ui/checkbox'
import { ErrorSummary } from '@onewindow/ui/error-summary'
import { useLanguage, useText } from '@onewindow/ui/i18n'
import { useNavigateTo } from '@onewindow/ui/link'
import { ActionBar, PageHead } from '@onewindow/ui/page-parts'
import { TextField } from '@onewindow/ui/text-field'
import { useRefusalText } from '@onewindow/screens/refusal-text'
import { useState } from 'react'
import { useInLanguage, type Bilingual } from '../app/in-language.ts'
import type { Me } from '../app/session.ts'
import { useEvent } from '../app/use-event.ts'
import { materialStands, roleOfState } from './material-words.ts'
import { nextTask, schemaOf, taskAddress, tasksOf } from './tasks.ts'
import { useMaterialNames } from './task-list-page.tsx'
import { applyTexts } from './texts.ts'
import type { Application } from './use-application.ts'
import { useRegions } from './use-regions.ts'

/** Everything that will be sent, each part with its way back; then consent, signature and one button that names both acts. */
export function CheckPage({ application: { draft, kind, today, actions }, me }: { application: Application; me: Me }) {
  const text = useText(applyTexts)
  const { language } = useLanguage()
  const schema = schemaOf(draft)
  const regions = useRegions(schema)
  const names = useMaterialNames(draft)
  const say = useInLanguage()
  const missing = draft.materials.correctionList.map((key) => names[key] ?? key)
  const open = tasksOf(draft, today, language).filter(({ key, state }) => state !== 'done' && key !== 'materials' && key !== 'check')
  const own = draft.partyName === me.displayName
  const who: AnswerSection = {
    key: 'who',
    title: text('whoParties'),
    editHref: taskAddress(draft.caseId, 'who'),
    rows: [
      { key: 'applicant', term: text('applicant'), value: draft.partyName },
      { key: 'handler', term: text('handler'), value: me.displayName, note: own ? text('handlerSelf') : (me.phone ?? '') },
      { key: 'organ', term: text('organName'), value: draft.organ },
    ],
  }
  const rest: AnswerSection[] = [
    {
      key: 'materials',
      title: text('materialsTitle'),
      editHref: taskAddress(draft.caseId, 'materials'),
      rows: materialStands(draft).needed.map(({ verdict }) => {
        const files = draft.files
          .filter(({ key }) => key === verdict.key)
          .map(({ label }) => label)
          .join(text('listJoint'))
        return {
          key: verdict.key,
          term: names[verdict.key] ?? verdict.key,
          value: files === '' ? text(`state.${verdict.state}`) : files,
          role: roleOfState[verdict.state],
        }
      }),
    },
    {
      key: 'delivery',
      title: text(draft.item.result.electronic ? 'deliveryTitle' : 'deliveryTitlePaper'),
      editHref: taskAddress(draft.caseId, 'delivery'),
      rows: [
        {
          key: 'mode',
          term: text('deliveryHow'),
          value: text(`mode.${draft.delivery.mode}`),
          ...(draft.delivery.mode === 'post' && draft.delivery.address ? { note: draft.delivery.address } : {}),
        },
      ],
    },
  ]
  return (
    <div className="cz-read">
      <PageHead title={text('checkTitle')} text={text('checkLead')} />
      <div className="ow-stack">
        <CheckAnswers sections={draft.items ? [who, itemsOf(draft.items, text('bundleItems'), say)] : [who]} />
        <AnswerList
          schema={schema}
          document={draft.answers as AnswerDocument}
          regions={regions}
          reveal
          editHref={(section) => taskAddress(draft.caseId, section)}
        />
        <CheckAnswers sections={rest} />
        {open.length > 0 && (
          <Callout tone="over">
            {text('formProblems', { n: open.length })}{' '}
            <LinkButton kind="quiet" href={taskAddress(draft.caseId, nextTask(open)?.key ?? 'who')}>
              {text('goFix')}
            </LinkButton>
          </Callout>
        )}
        {missing.length > 0 && (
          <Callout tone="near">
            <b>{text('missingTitle')}</b>
            <br />
            {text('missingText', { names: missing.join(text('listJoint')) })}
          </Callout>
        )}
      </div>
      <Sign draft={draft} kind={kind} actions={actions} me={me} ready={open.length === 0} asIs={missing.length > 0} />
    </div>
  )
}

/** One signature covers all of them, so all of them are named. */
function itemsOf(items: NonNullable<Application['draft']['items']>, title: string, say: (text: Bilingual) => string): AnswerSection {
  return { key: 'items', title, rows: items.map(({ slug, name, organ }) => ({ key: slug, term: say(name), value: say(organ) })) }
}

interface SignProps {
  draft: Application['draft']
  kind: Application['kind']
  actions: Application['actions']
  me: Me
  ready: boolean
  asIs: boolean
}

function Sign({ draft, kind, actions, me, ready, asIs }: SignProps) {
  const text = useText(applyTexts)
  const navigate = useNavigateTo()
  const say = useRefusalText(kind)
  const command = useEvent(() => navigate(`/applications/${draft.caseId}/sent`))
  const [truthful, setTruthful] = useState(false)
  const [signature, setSignature] = useState('')
  const [shown, setShown] = useState<Readonly<Record<string, string>>>({})
  const isLicence = draft.item.itemType.id === 'administrative_licence'
  const submit = actions.find(({ event }) => event === 'submit')
  const errors = (): Record<string, string> => ({
    ...(truthful ? {} : { truthful: text('truthfulMissing') }),
    ...(signature.trim() === ''
      ? { signature: text('signatureMissing') }
      : signature.trim() !== me.displayName
        ? { signature: text('signatureDiffers', { name: me.displayName }) }
        : {}),
  })
  const send = () => {
    const found = errors()
    setShown(found)
    if (Object.keys(found).length > 0) return
    command.mutate({
      caseType: kind,
      event: 'submit',
      caseId: draft.caseId,
      version: draft.version,
      input: { signature: signature.trim(), truthful: true },
    })
  }
  if (!me.verified)
    return (
      <ActionBar>
        <LinkButton kind="primary" href={`/me/real-name?to=${encodeURIComponent(`/applications/${draft.caseId}/edit/check`)}`}>
          {text('realName')}
        </LinkButton>
      </ActionBar>
    )
  return (
    <form
      className="cz-form cz-sign"
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        send()
      }}
    >
      <ErrorSummary problems={Object.entries(shown).map(([name, sentence]) => ({ name, sentence }))} />
      {command.error && <FailureNote error={command.error} caseType={kind} onRetry={send} />}
      <Checkbox
        name="truthful"
        label={text(isLicence ? 'truthfulLicence' : 'truthful')}
        {...(isLicence ? { text: text('truthfulBasis') } : {})}
        checked={truthful}
        onChange={setTruthful}
        error={shown['truthful']}
      />
      <TextField
        name="signature"
        label={text('signature')}
        hint={text('signatureHint', { name: me.displayName })}
        value={signature}
        onChange={setSignature}
        autoComplete="name"
        maxLength={64}
        width="m"
        error={shown['signature']}
        onLeave={() => {
          if (signature !== '')
            setShown(({ signature: _, ...others }) => ({
              ...others,
              ...(errors()['signature'] ? { signature: errors()['signature']! } : {}),
            }))
        }}
      />
      <ActionBar>
        <Button
          kind="primary"
          type="submit"
          busy={command.isPending}
          {...(ready ? (submit?.refusal ? { why: say(submit.refusal) } : {}) : { why: text('checkLocked') })}
        >
          {text(asIs ? 'submitAsIs' : 'submit')}
        </Button>
      </ActionBar>
    </form>
  )
}
