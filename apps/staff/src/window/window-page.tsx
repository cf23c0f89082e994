export function WindowPage(_: { party?: string | undefined; item?: string | undefined }) {
  return null
}
