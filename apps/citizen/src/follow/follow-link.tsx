import { LinkButton } from '@onewindow/ui/button'
import { useText } from '@onewindow/ui/i18n'
import { FileSearch } from 'lucide-react'
import { followTexts } from './texts.ts'

/** The way for whoever has no account. */
export function FollowLink() {
  const text = useText(followTexts)
  return (
    <div className="cz-pair">
      <LinkButton wide icon={<FileSearch aria-hidden />} href="/follow">
        {text('visitor')}
      </LinkButton>
    </div>
  )
}
