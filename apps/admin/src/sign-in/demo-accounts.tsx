/** Accounts of the demonstration. */
export function DemoAccounts(_: { onPick: (typed: { username: string; password: string }) => void }) {
  return null
}

export function DemoCode(_: { username: string; onUse: (code: string) => void }) {
  return null
}
