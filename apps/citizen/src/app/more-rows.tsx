import { Button } from '@onewindow/ui/button'
import { useText } from '@onewindow/ui/i18n'
import { appTexts } from './texts.ts'

interface Pages {
  hasNextPage: boolean
  isFetchingNextPage: boolean
  fetchNextPage: () => unknown
}

/** The end of a list that comes in pages: the next one, while there is one. */
export function MoreRows({ pages: { hasNextPage, isFetchingNextPage, fetchNextPage } }: { pages: Pages }) {
  const text = useText(appTexts)
  return hasNextPage ? (
    <Button wide busy={isFetchingNextPage} onClick={() => void fetchNextPage()}>
      {text('more')}
    </Button>
  ) : null
}
