import { fetchDocument } from '@onewindow/screens/documents-list'

const DOCUMENT = /^\/documents\/citizen\/([0-9a-f-]{36})\.pdf$/

/** Opens an address of this origin: pages inside the app, files in a tab of their own, documents once they are sealed. */
export function openAddress(href: string, inside: (href: string) => void): void {
  const id = DOCUMENT.exec(href)?.[1]
  if (id !== undefined) {
    const tab = window.open('', '_blank')
    void fetchDocument('citizen', id).then((address) => {
      if (address && tab) tab.location.href = address
      else tab?.close()
    })
  } else if (href.startsWith('/files/')) {
    window.open(href, '_blank', 'noopener')
  } else {
    inside(href)
  }
}
