/** An address inside this app to come back to; anything that could lead elsewhere becomes the home page. */
export function safeAddress(asked: string | undefined): string {
  return asked !== undefined && /^\/(?![/\\])[\x21-\x7e]*$/.test(asked) && !asked.startsWith('/sign-in') ? asked : '/'
}
