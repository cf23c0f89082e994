import { failureKind, refusalOf } from '@onewindow/screens/refusals'
import { LinkButton } from '@onewindow/ui/button'
import { Card } from '@onewindow/ui/card'
import { Verdict } from '@onewindow/ui/confirmation'
import { DescriptionList, type Description } from '@onewindow/ui/description-list'
import { Failure } from '@onewindow/ui/failure'
import { useFormat, useText } from '@onewindow/ui/i18n'
import { Skeleton } from '@onewindow/ui/skeleton'
import { StatusShape, type StatusRole } from '@onewindow/ui/status-tag'
import { EyeOff, ScanLine } from 'lucide-react'
import type { Verification } from '../app/answers.ts'
import { CallLine } from '../app/call-line.tsx'
import { useInLanguage } from '../app/in-language.ts'
import { useTabTitle } from '../app/tab-title.ts'
import { DrawsLink } from './draws-link.tsx'
import { PenaltiesLink } from './penalties-link.tsx'
import { addressOfPenalty } from './published-penalty.ts'
import { verifyTexts } from './texts.ts'
import { useProof } from './use-proof.ts'

interface Question {
  data: Verification | undefined
  error: unknown
  isPending: boolean
  refetch: () => unknown
}

/** The answer first, then what was checked, then the facts one needs to compare. */
export function AnswerPage({ question, shown }: { question: Question; /** By a code on a phone. */ shown: boolean }) {
  const text = useText(verifyTexts)
  useTabTitle(text('title'))
  const { data, error, isPending, refetch } = question
  if (isPending && !error) return <Skeleton shape="card" lines={4} />
  if (!data) {
    if (failureKind(error) === 'notFound') return <UnknownPage />
    if (refusalOf(error)?.code === 'case.expired')
      return (
        <div className="cz-read ow-stack">
          <Verdict good={false} title={text('codeExpired')} text={text('codeExpiredText')} />
          <Ways />
        </div>
      )
    return (
      <Failure
        onRetry={() => {
          void refetch()
        }}
      />
    )
  }
  return <Answer found={data} shown={shown} />
}

/** A code nobody has issued. */
export function UnknownPage() {
  const text = useText(verifyTexts)
  useTabTitle(text('title'))
  return (
    <div className="cz-read ow-stack">
      <Verdict good={false} title={text('notFound')} text={text('notFoundText')} />
      <Ways />
    </div>
  )
}

function Answer({ found, shown }: { found: Verification; shown: boolean }) {
  const text = useText(verifyTexts)
  const format = useFormat()
  const say = useInLanguage()
  const proof = useProof(found)
  const broken = proof !== null && proof !== undefined && !proof.valid && proof.fault !== 'unsupported'
  const holds = found.status === 'valid'
  const penalty = addressOfPenalty(found)
  const rows: Description[] = [
    ...(found.number ? [{ key: 'number', term: text('number'), value: found.number }] : []),
    ...(found.holder ? [{ key: 'holder', term: text('holder'), value: found.holder }] : []),
    ...found.facts.map(({ key, label, value }) => ({ key, term: say(label), value: say(value) })),
    { key: 'issuedOn', term: text('issuedOn'), value: format.day(found.issuedOn) },
    ...(found.kind === 'licence'
      ? [
          {
            key: 'validTo',
            term: text('validTo'),
            value: found.validTo === null ? text('longTerm') : format.day(found.validTo),
            ...(found.daysLeft !== null && found.daysLeft <= 30
              ? { note: text('daysLeft', { n: found.daysLeft }), role: 'near' as const }
              : {}),
          },
        ]
      : []),
  ]
  return (
    <div className="cz-read ow-stack">
      <Verdict
        good={holds && !broken}
        title={broken ? text('tampered') : text(found.kind === 'document' && holds ? 'answer.documentValid' : `answer.${found.status}`)}
        text={broken ? text('tamperedText') : text('checkedAt', { at: format.instant(found.checkedAt) })}
      />
      <Card flush title={say(found.title)} note={text('issuedBy', { organ: say({ zh: found.organ, en: found.organEn ?? found.organ }) })}>
        <div className="ow-card-body">
          <DescriptionList rows={rows} />
        </div>
      </Card>
      <Checks found={found} shown={shown} proof={proof} />
      <p className="cz-minimal">
        <EyeOff aria-hidden />
        <span>
          {text('minimal')} {found.kind === 'licence' && text('holderSees')}
        </span>
      </p>
      {found.document?.startsWith('drawBatch.') && <DrawsLink />}
      {penalty && <PenaltiesLink href={penalty} />}
      <Ways />
    </div>
  )
}

function Checks({ found, shown, proof }: { found: Verification; shown: boolean; proof: ReturnType<typeof useProof> }) {
  const text = useText(verifyTexts)
  const format = useFormat()
  const signature: [StatusRole, string] =
    proof === null
      ? ['progress', text('check.contentWaiting')]
      : proof === undefined
        ? ['progress', text('check.proofRunning')]
        : proof.valid
          ? ['done', text('check.proof')]
          : proof.fault === 'unsupported'
            ? ['waiting', text('check.proofUnsupported')]
            : ['refused', text('check.proofFailed')]
  const checks: [StatusRole, string][] = [
    ['done', text('check.issued')],
    ...(proof?.valid ? [['done', text('check.content')] as [StatusRole, string]] : []),
    found.status === 'valid' ? ['done', text('check.standing')] : ['refused', text('check.standingNot')],
    ...(shown ? [['done', text('check.fresh')] as [StatusRole, string]] : []),
    signature,
  ]
  const { receipt } = found
  return (
    <Card title={text('how')}>
      <ul className="cz-checks">
        {checks.map(([role, words]) => (
          <li key={words}>
            <StatusShape role={role} size={22} />
            {words}
          </li>
        ))}
      </ul>
      {receipt && (
        <details className="ow-unfold">
          <summary>{text('proofDetail')}</summary>
          <p className="ow-small">
            {text('proofEntry', { seq: receipt.leaf.seq, size: receipt.head.size })} ·{' '}
            {text('proofSigned', { at: format.instant(receipt.head.at) })}
          </p>
          <p className="ow-tiny ow-mono cz-hash">
            {text('proofRoot')} {receipt.head.root}
          </p>
        </details>
      )}
    </Card>
  )
}

function Ways() {
  const text = useText(verifyTexts)
  return (
    <>
      <div className="cz-pair">
        <LinkButton wide icon={<ScanLine aria-hidden />} href="/verify">
          {text('again')}
        </LinkButton>
      </div>
      <CallLine says={text('doubt')} />
    </>
  )
}
