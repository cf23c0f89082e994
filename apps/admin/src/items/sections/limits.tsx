import { useApi } from '@onewindow/screens/api'
import { Card } from '@onewindow/ui/card'
import { DescriptionList } from '@onewindow/ui/description-list'
import { useFormat, useLanguage, useText } from '@onewindow/ui/i18n'
import { useQuery } from '@tanstack/react-query'
import { adminTexts } from '../../texts.ts'
import { limitText, promisedText, validityText } from '../amounts.ts'
import { useNameOf } from '../catalogue-words.ts'
import type { ItemAnswer } from '../item-view.ts'

/** How long it may take by law, as promised, and at most extended. */
export function LimitsSection({ item: { shown: { content } } }: { item: ItemAnswer }) {
  const text = useText(adminTexts)
  const { statutoryLimit: { value, unit, startsFrom, basis }, extension, promisedLimitUnderCommitment, deemedAcceptance } = content
  return (
    <Card>
      <DescriptionList rows={[
        { key: 'promised', term: text('limitPromised'), value: promisedText(content, text) },
        { key: 'statutory', term: text('limitStatutory'), value: value === null || unit === null ? text('noLimit') : limitText({ value, unit }, text), ...(basis ? { note: basis } : {}) },
        { key: 'from', term: text('limitFrom'), value: text(`startsFrom.${startsFrom}`) },
        ...(promisedLimitUnderCommitment ? [{ key: 'commitment', term: text('limitCommitment'), value: limitText(promisedLimitUnderCommitment, text) }] : []),
        { key: 'extension', term: text('limitExtension'), value: extension ? text('extensionTimes', { length: limitText(extension, text), n: extension.maxTimes }) : text('extensionNone'), ...(extension ? { note: extension.basis } : {}) },
        ...(deemedAcceptance ? [{ key: 'deemed', term: text('limitDeemed'), value: text('length.workday', { n: deemedAcceptance.windowWorkdays }), note: deemedAcceptance.basis }] : []),
      ]} />
    </Card>
  )
}

/** What it costs; a fee needs a law behind it (行政许可法 第五十八条). */
export function FeesSection({ item: { shown } }: { item: ItemAnswer }) {
  const text = useText(adminTexts)
  const format = useFormat()
  const { language } = useLanguage()
  const { trpc } = useApi()
  const { fee, slug } = shown.content
  const guide = useQuery({ ...trpc.public.catalogue.guide.queryOptions({ slug }), staleTime: 300_000, retry: false }).data
  const inForce = guide?.versionId === shown.versionId ? guide.fee : undefined
  return (
    <Card>
      <DescriptionList rows={[
        { key: 'fee', term: text('feeAmount'), value: fee.charged ? (fee.amount === null ? text('feeByStandard') : format.amount(Math.round(fee.amount * 100))) : text('feeNone') },
        ...(inForce?.basis ? [{ key: 'basis', term: text('feeBasis'), value: inForce.basis[language] }] : []),
      ]} />
    </Card>
  )
}

/** What the applicant receives, how long it holds and when it is renewed. */
export function DeliverySection({ item: { shown: { content: { result, renewal } } } }: { item: ItemAnswer }) {
  const text = useText(adminTexts)
  const nameOf = useNameOf()
  return (
    <Card>
      <DescriptionList rows={[
        { key: 'name', term: text('resultName'), value: nameOf(result) }, { key: 'licence', term: text('resultLicence'), value: result.licenceType ? <code className="ow-mono">{result.licenceType}</code> : text('none') },
        { key: 'electronic', term: text('resultElectronic'), value: text(result.electronic ? 'yes' : 'no') }, { key: 'validity', term: text('resultValidity'), value: validityText(result.validity, text) },
        ...(renewal ? [{ key: 'renewal', term: text('renewal'), value: text('renewalBefore', { length: limitText(renewal.applyBefore, text) }), note: renewal.basis }] : []),
      ]} />
    </Card>
  )
}
