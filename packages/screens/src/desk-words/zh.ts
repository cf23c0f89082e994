import { zh as application } from '@onewindow/approval/application/locales/zh'
import { zh as bundle } from '@onewindow/approval/bundle-application/locales/zh'
import { zh as approval } from '@onewindow/approval/locales/zh'
import { zh as casework } from '@onewindow/casework/locales/zh'
import { zh as convenience } from '@onewindow/convenience/locales/zh'
import { zh as enforcement } from '@onewindow/enforcement/locales/zh'
import { zh as governance } from '@onewindow/governance/locales/zh'
import { zh as identity } from '@onewindow/identity/locales/zh'
import { zh as market } from '@onewindow/market-supervision/locales/zh'
import { zh as ui } from '@onewindow/ui/locales/zh'
import { zh as screens } from '../locales/zh.ts'

/** Words that a desk shows: of the parts, and of every kind of case. */
export const deskWords = { ui, screens, casework, identity, application, bundle, approval, market, enforcement, convenience, governance }
