import './without-eval.ts'
import { prepareLanguage } from '@onewindow/ui/i18n'
import { restoreTheme } from '@onewindow/ui/preferences'
import { createApi } from '@onewindow/screens/client'
import { RouterProvider } from '@tanstack/react-router'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { Frame } from './app/frame.tsx'
import { makeRouter } from './app/router.ts'
import { sessionQuery } from './app/session.ts'
import { adminTexts } from './texts.ts'
import './style.css'

restoreTheme()
const api = createApi({ onSignInNeeded: () => { api.queryClient.setQueryData(sessionQuery.queryKey, null); void router.invalidate() } })
const router = makeRouter(api)
const language = await prepareLanguage([adminTexts])
const root = document.getElementById('root')
if (!root) throw new Error('The page has no place for the app')
createRoot(root).render(<StrictMode><Frame api={api} language={language} router={router}><RouterProvider router={router} /></Frame></StrictMode>)
