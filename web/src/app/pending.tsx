import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Skeleton, SkeletonPage } from '../ui/small.tsx'

/** The general layout while a page is fetched: title, line, and its columns. */
export function PagePending() {
  const { t } = useTranslation()
  const [slow, setSlow] = useState(false)
  useEffect(() => {
    const timer = setTimeout(() => setSlow(true), 8000)
    return () => clearTimeout(timer)
  }, [])
  return (
    <div className="mx-auto max-w-[1120px] px-5 pt-4 wide:px-0 wide:pt-0">
      <SkeletonPage label={t('loading')}>
        <Skeleton className="h-9 w-64" />
        <Skeleton className="mt-4 h-4 w-96 max-w-full" />
        <div className="mt-10 grid gap-8 wide:grid-cols-[232px_1fr_232px]">
          <Skeleton className="h-56 rounded-picture" />
          <div>
            {['w-3/4', 'w-1/2', 'w-full', 'w-11/12', 'w-10/12', 'w-full', 'w-9/12'].map((width, index) => (
              <Skeleton key={`${width}${index}`} className={`mb-4 h-4 ${width}`} />
            ))}
          </div>
          <Skeleton className="h-32" />
        </div>
        {slow && <p className="mt-8 text-note text-soft">{t('stillLoading')}</p>}
      </SkeletonPage>
    </div>
  )
}
