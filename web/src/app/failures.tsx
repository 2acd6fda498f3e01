import { Component, type ReactNode, useContext } from 'react'
import { useQueryErrorResetBoundary } from '@tanstack/react-query'
import { type ErrorComponentProps, Link, useRouter } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { ApiError } from '../api/client.ts'
import { Failure } from '../ui/failure.tsx'
import { LampDrawing } from '../ui/empty.tsx'
import { buttonClass } from '../ui/button.tsx'
import { InsideMain, Landmark } from './landmark.tsx'
import { paths } from './paths.ts'

export function RouteFailure({ error, reset }: ErrorComponentProps) {
  const router = useRouter()
  const queries = useQueryErrorResetBoundary()
  const inside = useContext(InsideMain)
  if (error instanceof ApiError && error.status === 404) return <NotFoundPage />
  return (
    <Landmark className={inside ? undefined : 'mx-auto max-w-[1120px] p-5 wide:px-12 wide:py-10'}>
      <Failure
        error={error}
        onRetry={() => {
          queries.reset()
          reset()
          void router.invalidate()
        }}
      />
    </Landmark>
  )
}

export function NotFoundPage() {
  const { t } = useTranslation()
  return (
    <Landmark className="mx-auto flex max-w-[1120px] flex-col items-center px-5 py-16 text-center">
      <LampDrawing />
      <h1 className="mt-8 font-serif text-page">{t('notFound.title')}</h1>
      <p className="mt-2 max-w-[420px] text-soft">{t('notFound.text')}</p>
      <Link {...paths.today()} className={`${buttonClass('primary')} mt-6`}>
        {t('notFound.home')}
      </Link>
    </Landmark>
  )
}

type BoundaryProps = { children: ReactNode; title: string }

/** Keeps the failure of one heavy part (player, preview) from taking its page along. */
export class PartBoundary extends Component<BoundaryProps, { error: unknown }> {
  override state: { error: unknown } = { error: null }

  static getDerivedStateFromError(error: unknown) {
    return { error }
  }

  override render() {
    if (this.state.error === null) return this.props.children
    return (
      <Failure
        error={this.state.error}
        title={this.props.title}
        onRetry={() => this.setState({ error: null })}
      />
    )
  }
}
