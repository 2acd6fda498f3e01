import { type FormEvent, useState } from 'react'
import { useNavigate } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { paths } from '../../app/paths.ts'
import { splitErrors } from '../../lib/form-errors.ts'
import { Button } from '../../ui/button.tsx'
import { Field } from '../../ui/field.tsx'
import { FormLine } from '../../ui/form-line.tsx'
import { useRegister, useSignIn } from './api.ts'

type Props = {
  registering: boolean
  needsSetupCode: boolean
  next: string | undefined
  onMailed: (email: string) => void
}

export function CredentialsForm({ registering, needsSetupCode, next, onMailed }: Props) {
  const { t } = useTranslation()
  const navigate = useNavigate()
  const signIn = useSignIn()
  const register = useRegister()
  const [name, setName] = useState('')
  const [email, setEmail] = useState('')
  const [password, setPassword] = useState('')
  const [setupCode, setSetupCode] = useState('')
  const pending = signIn.isPending || register.isPending
  const error = registering ? register.error : signIn.error
  const { fields, line } = splitErrors(error, ['name', 'email', 'password', 'setupCode'])

  const enter = () => {
    // Only an address of this site: the rest of the URL is anyone's to write.
    const inside = next !== undefined && /^\/(?![/\\])/.test(next)
    if (inside) void navigate({ href: next })
    else void navigate(paths.today())
  }
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (pending) return
    if (!registering) return signIn.mutate({ email, password }, { onSuccess: enter })
    register.mutate(
      {
        email,
        password,
        ...(name.trim() === '' ? {} : { name: name.trim() }),
        ...(needsSetupCode ? { setupCode: setupCode.trim() } : {}),
      },
      { onSuccess: (answer) => ('next' in answer ? onMailed(email) : enter()) },
    )
  }
  return (
    <form onSubmit={submit} noValidate className="mt-8 flex flex-col gap-4">
      {registering && (
        <Field
          label={t('auth.name')}
          name="name"
          autoComplete="name"
          value={name}
          onChange={setName}
          hint={t('auth.nameHint')}
          errors={fields['name']}
        />
      )}
      <Field
        label={t('auth.email')}
        name="email"
        type="email"
        autoComplete={registering ? 'email' : 'username'}
        required
        value={email}
        onChange={setEmail}
        errors={fields['email']}
      />
      <Field
        label={t('auth.password')}
        name="password"
        type="password"
        autoComplete={registering ? 'new-password' : 'current-password'}
        required
        value={password}
        onChange={setPassword}
        hint={registering ? t('auth.passwordHint') : undefined}
        errors={fields['password'] ?? (line !== null && !registering ? [line] : undefined)}
      />
      {registering && needsSetupCode && (
        <Field
          label={t('auth.setupCode')}
          name="setup-code"
          autoComplete="one-time-code"
          required
          value={setupCode}
          onChange={setSetupCode}
          hint={t('auth.setupCodeHint')}
          errors={fields['setupCode']}
        />
      )}
      <FormLine error={error} line={registering ? line : null} />
      <Button
        type="submit"
        look="primary"
        size="large"
        wide
        busy={pending}
        className="wide:h-11 wide:text-interface"
      >
        {registering ? t('auth.createButton') : t('auth.signIn')}
      </Button>
    </form>
  )
}
