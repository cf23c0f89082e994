/** An address of a blob lives until the browser has begun to save it, however slow the device. */
const KEPT_MS = 60_000

/** Hands a file made in the browser to the person. */
export function download(name: string, type: string, text: string): void {
  const address = URL.createObjectURL(new Blob([text], { type }))
  Object.assign(document.createElement('a'), { href: address, download: name }).click()
  setTimeout(() => URL.revokeObjectURL(address), KEPT_MS)
}
