import { Outlet } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { useWide } from '../lib/use-media.ts'
import { BottomBar } from './bottom-bar.tsx'
import { InsideMain } from './landmark.tsx'
import { OfflineRibbon } from './offline-ribbon.tsx'
import { PhoneHead } from './phone-head.tsx'
import { Rail } from './rail.tsx'

export function Shell() {
  const { t } = useTranslation()
  const wide = useWide()
  return (
    <>
      <a
        href="#page"
        className="fixed top-2 left-2 z-50 -translate-y-16 rounded-control bg-raised px-4 py-2 font-semibold focus:translate-y-0 focus:shadow-float"
      >
        {t('skip')}
      </a>
      <div className="min-h-dvh wide:grid wide:grid-cols-[224px_minmax(0,1fr)]">
        {wide ? <Rail /> : <PhoneHead />}
        <div className="min-w-0">
          <OfflineRibbon />
          <main
            id="page"
            className="px-5 pb-[calc(104px+env(safe-area-inset-bottom))] wide:px-12 wide:pt-10 wide:pb-12"
          >
            <div className="mx-auto max-w-[1120px]">
              <InsideMain value>
                <Outlet />
              </InsideMain>
            </div>
          </main>
        </div>
      </div>
      {!wide && <BottomBar />}
    </>
  )
}
