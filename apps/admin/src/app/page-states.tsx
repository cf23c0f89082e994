import { LinkButton } from '@onewindow/ui/button'
import { DeskPage } from '@onewindow/ui/desk-parts'
import { Empty } from '@onewindow/ui/empty'
import { Failure } from '@onewindow/ui/failure'
import { useText } from '@onewindow/ui/i18n'
import { Skeleton } from '@onewindow/ui/skeleton'
import { useRouter } from '@tanstack/react-router'
import type { ErrorComponentProps } from '@tanstack/react-router'
import { SearchX } from 'lucide-react'
import { adminTexts } from '../texts.ts'
import { addressOf } from './address.ts'
import { useFailureText } from './failure-text.ts'

/** While a page's code or its first answer is on the way. */
export function Waiting() {
  return <DeskPage><Skeleton lines={8} shape="row" /></DeskPage>
}

/** A page that did not open. */
export function Broken({ error, reset }: ErrorComponentProps) {
  const router = useRouter()
  const sentence = useFailureText()(error)
  const retry = () => { reset(); void router.invalidate() }
  return <Failure {...(sentence ? { text: sentence } : {})} onRetry={retry} />
}

/** An address nobody lives at. */
export function Missing() {
  const text = useText(adminTexts)
  return <main><h1 className="ow-hidden">{text('brand')}</h1><Empty icon={<SearchX aria-hidden />} title={text('missingTitle')} text={text('missingText')} action={<LinkButton href={addressOf('/')}>{text('toStart')}</LinkButton>} /></main>
}
