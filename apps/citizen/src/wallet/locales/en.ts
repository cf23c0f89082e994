import type { WalletTexts } from './zh.ts'

export const en: WalletTexts = {
  title: 'Wallet', others: 'Other papers', empty: 'No papers yet', emptyText: 'Licences granted here appear by themselves. Show one and anybody can verify it by scanning.', find: 'Find a service', hint: 'Anybody can scan this with any app to verify it',
  'state.valid': 'Valid', 'state.notYetValid': 'Not valid yet', 'state.suspended': 'Suspended', 'state.expired': 'Expired', 'state.cancelled': 'Cancelled', 'state.revoked': 'Revoked', 'state.superseded': 'Replaced', 'state.voided': 'Void',
  daysLeft: (p) => p.n === 1 ? '1 day left' : `${p.n} days left`, until: (p) => `Until ${p.day}`, longTerm: 'No end date', number: 'Number', holder: 'Holder', validFrom: 'Valid from', validTo: 'Valid until', fullScreen: 'Full screen', download: 'Download', show: 'Show', stop: 'Close', away: 'No connection, no new code',
  looks: 'Who looked at it', looksNone: 'Nobody yet', looksSome: (p) => `Last on ${p.at}`, looksLead: 'Every time it is shown or verified is noted here for you.', lookShown: 'You showed it, nobody scanned', lookSeen: 'You showed it and it was scanned', lookCode: 'Somebody verified it by its number', noCode: 'This one cannot be shown now', renewed: 'A new one has taken its place', openNew: 'Open the new one', ground: 'Reason', verifyCode: 'Verification number',
}
