import { en as application } from '@onewindow/approval/application/locales/en'
import { en as bundle } from '@onewindow/approval/bundle-application/locales/en'
import { en as approval } from '@onewindow/approval/locales/en'
import { en as casework } from '@onewindow/casework/locales/en'
import { en as convenience } from '@onewindow/convenience/locales/en'
import { en as enforcement } from '@onewindow/enforcement/locales/en'
import { en as governance } from '@onewindow/governance/locales/en'
import { en as identity } from '@onewindow/identity/locales/en'
import { en as market } from '@onewindow/market-supervision/locales/en'
import { en as ui } from '@onewindow/ui/locales/en'
import { en as screens } from '../locales/en.ts'

/** Words that a desk shows: of the parts, and of every kind of case. */
export const deskWords = { ui, screens, casework, identity, application, bundle, approval, market, enforcement, convenience, governance }
