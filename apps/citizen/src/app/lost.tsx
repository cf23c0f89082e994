import { LinkButton } from '@onewindow/ui/button'
import { Empty } from '@onewindow/ui/empty'
import { useText } from '@onewindow/ui/i18n'
import { PageHead } from '@onewindow/ui/page-parts'
import { MapPinOff } from 'lucide-react'
import { Frame } from './frame.tsx'
import { appTexts } from './texts.ts'

/** An address that leads nowhere. */
export function Lost() {
  const text = useText(appTexts)
  return (
    <Frame>
      <PageHead title={text('notFound')} />
      <Empty
        icon={<MapPinOff aria-hidden />}
        title={text('notFound')}
        text={text('notFoundText')}
        action={<LinkButton href="/">{text('backHome')}</LinkButton>}
      />
    </Frame>
  )
}
