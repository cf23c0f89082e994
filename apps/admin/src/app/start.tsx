import { languageOfCookie, prepareLanguage } from '@onewindow/ui/i18n'
import { restoreTheme } from '@onewindow/ui/preferences'
import { createApi } from '@onewindow/screens/client'
import { takeOverTyped } from '@onewindow/screens/take-over-typed'
import { RouterProvider } from '@tanstack/react-router'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { Frame } from './frame.tsx'
import { makeRouter } from './router.ts'
import { sessionQuery } from './session.ts'
import { putWords } from '../words/put.ts'
import '../style.css'

restoreTheme()
takeOverTyped('admin')
const api = createApi({ door: 'admin', onSignInNeeded: () => { api.queryClient.setQueryData(sessionQuery.queryKey, null); void router.invalidate() } })
const router = makeRouter(api)
await putWords(languageOfCookie(document.cookie))
const language = await prepareLanguage([])
const root = document.getElementById('root')
if (!root) throw new Error('The page has no place for the app')
createRoot(root).render(<StrictMode><Frame api={api} language={language} router={router}><RouterProvider router={router} /></Frame></StrictMode>)
