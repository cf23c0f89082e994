import type { AccountNews } from '@onewindow/identity/tell-account'

type Words = Record<AccountNews, { title: string; text: string }>

/** What an account is told about itself: what changed, and what to do if it was somebody else. */
export const accountNews: Record<'zh' | 'en', Words> = {
  zh: {
    passkeyAdded: { title: '添加了通行密钥', text: '【一窗通办】您的账号添加了一个通行密钥，以后可以用它登录。不是您本人操作的，请马上登录，在“我的”里移除它，并打 12345。' },
    passkeyRemoved: { title: '移除了通行密钥', text: '【一窗通办】您账号的一个通行密钥已经移除，不能再用它登录。不是您本人操作的，请马上登录查看登录的设备，并打 12345。' },
  },
  en: {
    passkeyAdded: { title: 'Passkey added', text: 'OneWindow: a passkey was added to your account and can sign you in. If this was not you, sign in now, remove it under Me, and call 12345.' },
    passkeyRemoved: { title: 'Passkey removed', text: 'OneWindow: a passkey was removed from your account and no longer signs you in. If this was not you, sign in now, look at your signed-in devices, and call 12345.' },
  },
}
