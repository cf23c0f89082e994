import { useApi } from '@onewindow/screens/api'
import { Button } from '@onewindow/ui/button'
import { Card, CardList, Section, type ListRow } from '@onewindow/ui/card'
import { useFormat, useLanguage, useText } from '@onewindow/ui/i18n'
import { PageHead } from '@onewindow/ui/page-parts'
import { Timeline } from '@onewindow/ui/timeline'
import { toast } from '@onewindow/ui/toast'
import { useMutation, useQuery } from '@tanstack/react-query'
import { IdCard } from 'lucide-react'
import { useActingFor } from '../app/acting-for.ts'
import type { Consent } from '../app/answers.ts'
import { Asked } from '../app/asked.tsx'
import { together } from '../app/together.ts'
import { BenefitAsking } from './benefit-asking.tsx'
import { meTexts } from './texts.ts'

/** Who read full data and why, what was agreed to, and where looks at licences are listed. */
export function PrivacyPage() {
  const { trpc } = useApi()
  const text = useText(meTexts)
  const format = useFormat()
  const { language } = useLanguage()
  const partyId = useActingFor()
  const forParty = partyId ? { partyId } : {}
  const accesses = useQuery(trpc.citizen.privacy.accesses.queryOptions(forParty))
  const consents = useQuery(trpc.citizen.privacy.consents.queryOptions(forParty))
  const asking = useQuery(trpc.citizen.benefits.asking.queryOptions())
  const askAgain = () => {
    void consents.refetch()
    void asking.refetch()
  }
  const withdraw = useMutation({
    ...trpc.citizen.privacy.withdrawConsent.mutationOptions(),
    onSuccess: () => {
      toast(text('consentWithdrawn'))
      askAgain()
    },
  })
  const fieldOf = (field: string): string => text.find(`field.${field}`) ?? text('field.other')
  const consentRow = ({ id, purpose, subject, until, withdrawnAt }: Consent): ListRow => ({
    key: id,
    title: text.find(`consent.${purpose}`) ?? purpose,
    text: [
      text.find(`consentOn.${subject}`) ?? subject,
      withdrawnAt ? text('consentWithdrawnAt', { at: format.instant(withdrawnAt) }) : text('consentUntil', { at: format.instant(until) }),
    ].join(' · '),
    ...(withdrawnAt
      ? {}
      : {
          end: (
            <Button
              size="small"
              busy={withdraw.isPending && withdraw.variables?.consentId === id}
              onClick={() => withdraw.mutate({ consentId: id, ...forParty })}
            >
              {text('consentWithdraw')}
            </Button>
          ),
        }),
  })
  return (
    <div className="cz-read ow-stack">
      <PageHead title={text('privacyTitle')} text={text('privacyLead')} />
      <Asked question={together({ accesses, consents, asking })} shape="list" lines={5}>
        {(data) => (
          <>
            <Section title={text('accessesTitle')}>
              {data.accesses.length === 0 ? (
                <p className="ow-hint">{text('accessesNone')}</p>
              ) : (
                <Card>
                  <Timeline
                    label={text('accessesTitle')}
                    items={data.accesses.map(({ at, readerName, unitZh, unitEn, field, purpose }) => ({
                      id: at + field,
                      role: 'info' as const,
                      title: fieldOf(field),
                      at,
                      who: readerName,
                      text: text('accessText', { unit: (language === 'zh' ? unitZh : (unitEn ?? unitZh)) ?? '', purpose }),
                    }))}
                  />
                </Card>
              )}
            </Section>
            {data.asking && !partyId && <BenefitAsking until={data.asking.until} onChanged={askAgain} />}
            <Section title={text('consentsTitle')}>
              {data.consents.length === 0 ? <p className="ow-hint">{text('consentsNone')}</p> : <CardList rows={data.consents.map(consentRow)} />}
            </Section>
            <CardList
              rows={[
                { key: 'licences', icon: <IdCard aria-hidden />, title: text('licenceLooks'), text: text('licenceLooksText'), href: '/wallet' },
              ]}
            />
          </>
        )}
      </Asked>
    </div>
  )
}
