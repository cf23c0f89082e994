import { useText } from '@onewindow/ui/i18n'
import { PageHead } from '@onewindow/ui/page-parts'
import { Card } from '@onewindow/ui/card'
import { meTexts } from './texts.ts'

/** A page of plain sentences: accessibility, privacy. */
export function StatementPage({
  title,
  parts,
}: {
  title: 'accessibilityTitle' | 'privacyPageTitle'
  parts: 'accessibilityParts' | 'privacyParts'
}) {
  const text = useText(meTexts)
  return (
    <div className="cz-read">
      <PageHead title={text(title)} />
      <Card>
        <div className="ow-prose">
          {text(parts)
            .split('|')
            .map((part) => (
              <p key={part}>{part}</p>
            ))}
        </div>
      </Card>
    </div>
  )
}
