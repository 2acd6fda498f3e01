import { queryOptions, useMutation, useQueryClient, useSuspenseQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { api, requestContext, setRequestContext } from '../../api/client.ts'
import type { CheckMail, Me, ProfileChange, Setup, SignedIn } from '../../api/types.ts'
import { paths } from '../../app/paths.ts'
import { deviceStore, personStore } from '../../lib/device-store.ts'
import { isLanguage, speakLanguage } from '../../lib/i18n.ts'
import { applyTheme } from '../../lib/theme.ts'
import { erasePersonalCache } from '../../lib/offline-store.ts'

export const setupQuery = () =>
  queryOptions({
    queryKey: ['setup'],
    queryFn: () => api.get<Setup>('/public/setup'),
    staleTime: 60_000,
  })

export const meQuery = () =>
  queryOptions({
    queryKey: ['me'],
    queryFn: async () => settleIn(await api.get<Me>('/me')),
    staleTime: 5 * 60_000,
  })

/** Everything that follows from knowing who it is: workspace, language, theme, whose offline shelf is open. */
async function settleIn(me: Me) {
  const before = deviceStore.get<string>('person')
  if (before !== null && before !== me.user.id) await forgetPerson()
  deviceStore.set('person', me.user.id)
  setRequestContext({ workspaceId: me.workspace.id })
  applyTheme(me.user.theme)
  if (isLanguage(me.user.language)) await speakLanguage(me.user.language)
  return me
}

async function forgetPerson() {
  personStore.erase()
  await erasePersonalCache()
}

export function useMe() {
  return useSuspenseQuery(meQuery()).data
}

export type Credentials = { email: string; password: string }

export function useSignIn() {
  const queryClient = useQueryClient()
  return useMutation({
    mutationFn: (body: Credentials) => api.post<SignedIn>('/auth/login', body),
    onSuccess: () => queryClient.removeQueries({ queryKey: ['me'] }),
  })
}

export function useRegister() {
  const queryClient = useQueryClient()
  return useMutation({
    mutationFn: async (body: Credentials & { name?: string; setupCode?: string }) => {
      const answer = await api.post<SignedIn | CheckMail>('/auth/register', body)
      // Hours and words begin as this browser has them; a failure here leaves the defaults, not a lost account.
      if ('user' in answer) await api.patch('/me', browserProfile()).catch(() => undefined)
      return answer
    },
    onSuccess: () => queryClient.removeQueries({ queryKey: ['me'] }),
  })
}

function browserProfile(): ProfileChange {
  const { timeZone } = Intl.DateTimeFormat().resolvedOptions()
  const { language } = requestContext()
  return { timeZone, ...(isLanguage(language) ? { language } : {}) }
}

export function useSignOut() {
  const queryClient = useQueryClient()
  const navigate = useNavigate()
  return useMutation({
    mutationFn: () => api.post('/auth/logout'),
    onSuccess: async () => {
      await forgetPerson()
      deviceStore.remove('person')
      setRequestContext({ workspaceId: null })
      await navigate(paths.signIn())
      queryClient.clear()
    },
  })
}

/** What is chosen shows at once; a refusal puts back what was. */
export function useChangeProfile() {
  const queryClient = useQueryClient()
  const { queryKey } = meQuery()
  const mutationKey = ['me', 'change']
  return useMutation({
    mutationKey,
    mutationFn: (body: ProfileChange) => api.patch<Me | Me['user']>('/me', body),
    onMutate: async ({ theme }) => {
      await queryClient.cancelQueries({ queryKey })
      const before = queryClient.getQueryData(queryKey)
      if (before === undefined || theme === undefined) return undefined
      queryClient.setQueryData(queryKey, { ...before, user: { ...before.user, theme } })
      applyTheme(theme)
      return before.user.theme
    },
    onError: (_error, _body, themeBefore) => {
      const now = queryClient.getQueryData(queryKey)
      if (now === undefined || themeBefore === undefined) return
      queryClient.setQueryData(queryKey, { ...now, user: { ...now.user, theme: themeBefore } })
      applyTheme(themeBefore)
    },
    // The answer to an earlier choice must not undo a later one on the screen.
    onSettled: () =>
      queryClient.isMutating({ mutationKey }) === 1 ? queryClient.invalidateQueries({ queryKey }) : undefined,
  })
}
