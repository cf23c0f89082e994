import { useEffect } from 'react'

/** What the page at hand lets the palette do: its permitted commands. */
export interface PageCommand { key: string; label: string; run: () => void }

let offered: readonly PageCommand[] = []

/** Commands of the page shown now. */
export const pageCommands = (): readonly PageCommand[] => offered

/** Offers commands to the palette while the page is shown. Hand over a stable list. */
export function useOffer(commands: readonly PageCommand[]): void {
  useEffect(() => {
    offered = commands
    return () => { if (offered === commands) offered = [] }
  }, [commands])
}
