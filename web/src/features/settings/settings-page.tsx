import { type ReactNode, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Language, ProfileChange, Theme } from '../../api/types.ts'
import { usePageTitle } from '../../app/page-title.ts'
import { splitErrors } from '../../lib/form-errors.ts'
import { languages } from '../../lib/i18n.ts'
import { useOfflineSince } from '../../lib/use-online.ts'
import { Button } from '../../ui/button.tsx'
import { Segmented } from '../../ui/choices.tsx'
import { Field } from '../../ui/field.tsx'
import { FormLine } from '../../ui/form-line.tsx'
import { Fact, PageHead, Section } from '../../ui/heads.tsx'
import { Select } from '../../ui/select.tsx'
import { State } from '../../ui/state.tsx'
import { toastFailure } from '../../ui/toast.tsx'
import { useChangeProfile, useMe, useSignOut } from '../auth/api.ts'
import { useQuery } from '@tanstack/react-query'
import { setupQuery } from '../auth/api.ts'

/** One page of one's own things; changes are kept as they are made. */
export function SettingsPage() {
  const { t } = useTranslation()
  usePageTitle(t('nav.settings'))
  const { user, workspace } = useMe()
  const change = useChangeProfile()
  const signOut = useSignOut()
  const offline = useOfflineSince() !== null
  const version = useQuery(setupQuery()).data?.version
  const [name, setName] = useState(user.name ?? '')
  const { fields, line } = splitErrors(change.error, ['name', 'timeZone'])
  const save = (part: ProfileChange) => change.mutate(part)
  return (
    <>
      <PageHead
        title={t('nav.settings')}
        line={t('settings.line')}
        actions={
          <span role="status">
            {change.isSuccess && !change.isPending && <State kind="done">{t('saved')}</State>}
            {change.isPending && <State kind="running">{t('saving')}</State>}
          </span>
        }
      />
      <div className="flex max-w-[744px] flex-col gap-8">
        <FormLine error={change.error} line={line} />
        <Section title={t('settings.profile')}>
          <Row>
            <Field
              label={t('auth.name')}
              autoComplete="name"
              value={name}
              onChange={setName}
              errors={fields['name']}
              className="max-w-80 flex-1"
            />
            <Button
              className="h-10"
              isDisabled={offline || name.trim() === (user.name ?? '') || change.isPending}
              onPress={() => save({ name: name.trim() })}
            >
              {t('save')}
            </Button>
          </Row>
          <dl>
            <Fact name={t('auth.email')}>{user.email}</Fact>
            <Fact name={t('settings.workspace')}>{workspace.name}</Fact>
          </dl>
        </Section>
        <Section title={t('settings.look')}>
          <div className="flex flex-col gap-5">
            <Segmented<Theme>
              label={t('settings.theme')}
              value={user.theme}
              onChange={(theme) => save({ theme })}
              choices={[
                { id: 'light', label: t('theme.light') },
                { id: 'dark', label: t('theme.dark') },
                { id: 'system', label: t('theme.system') },
              ]}
            />
            <Select
              label={t('settings.language')}
              value={user.language}
              onChange={(language) => save({ language: language as Language })}
              choices={languages}
              className="max-w-80"
            />
            <Select
              label={t('settings.timeZone')}
              value={user.timeZone}
              onChange={(timeZone) => save({ timeZone })}
              choices={zones(user.timeZone)}
              hint={t('settings.timeZoneHint')}
              className="max-w-80"
            />
          </div>
        </Section>
        <Section title={t('settings.leave')}>
          <p className="mb-3 text-soft">{t('settings.signOutText')}</p>
          <Button
            busy={signOut.isPending}
            onPress={() => signOut.mutate(undefined, { onError: (error) => toastFailure(error) })}
          >
            {t('settings.signOut')}
          </Button>
        </Section>
        {version !== undefined && <p className="text-note text-soft">Atelier {version}</p>}
      </div>
    </>
  )
}

function Row({ children }: { children: ReactNode }) {
  return <div className="mb-2 flex items-end gap-3">{children}</div>
}

function zones(own: string) {
  const all = new Set([own, 'UTC', ...Intl.supportedValuesOf('timeZone')])
  return [...all].map((id) => ({ id, label: id.replaceAll('_', ' ') }))
}
