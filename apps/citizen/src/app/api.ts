import { createApi, type Api } from '@onewindow/screens/client'
import { actingFor } from './acting-for.ts'
import { readSessionAgain } from './session.ts'

/** The one way to ask and to command. An ended session is noticed by reading it again; pages that need one then lead to the door. */
export const api: Api = createApi({
  door: 'citizen',
  actingFor,
  onSignInNeeded: () => {
    void readSessionAgain(api.queryClient)
  },
})
