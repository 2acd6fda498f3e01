import { Trans, useTranslation } from 'react-i18next'

/** The opening of a story as a reader gets it: the best reason to come in. */
export function SampleStory() {
  const { t } = useTranslation()
  return (
    <article className="mx-auto max-w-[440px]">
      <p className="whisper text-sentence!">{t('sample.when')}</p>
      <h2 className="mt-2 font-serif text-[2.625rem] leading-[2.875rem] font-[430] tracking-[-0.012em]">
        {t('sample.title')}
      </h2>
      <p className="mt-3 text-soft">{t('sample.from')}</p>
      <div className="prose-story drop-cap mt-6 text-reading leading-[1.875rem]">
        <p>{t('sample.p1')}</p>
        <p>{t('sample.p2')}</p>
        <p>{t('sample.p3')}</p>
        <p>
          <Trans t={t} i18nKey="sample.p4" components={{ i: <i /> }} />
        </p>
      </div>
      <p className="mt-6 border-t border-rule pt-3 text-soft">{t('sample.made')}</p>
    </article>
  )
}
