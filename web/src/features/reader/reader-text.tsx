import { memo, useMemo } from 'react'
import type { Timing } from '../../api/types.ts'
import { cutNarrative, type Paragraph } from '../../lib/sentences.ts'
import { withEmphasis } from './emphasis.tsx'

type Props = { narrative: string; timings: readonly Timing[]; spoken: number }

/** The story as paragraphs; the sentence being spoken is marked. Only the paragraph that holds it is redrawn. */
export function ReaderText({ narrative, timings, spoken }: Props) {
  const paragraphs = useMemo(() => cutNarrative(narrative, timings), [narrative, timings])
  return paragraphs.map((paragraph, index) =>
    paragraph.kind === 'break' ? (
      <hr key={paragraph.from} className="mx-auto my-6 w-16 border-line" />
    ) : (
      <TextParagraph
        key={paragraph.from}
        paragraph={paragraph}
        index={index}
        spoken={paragraph.stretches.some((stretch) => stretch.timing === spoken) ? spoken : -1}
      />
    ),
  )
}

type ParagraphProps = { paragraph: Paragraph; index: number; spoken: number }

const TextParagraph = memo(({ paragraph, index, spoken }: ParagraphProps) => (
  <p data-paragraph={index}>
    {paragraph.stretches.map((stretch) =>
      spoken >= 0 && stretch.timing === spoken ? (
        <mark key={stretch.from} data-spoken="">
          {withEmphasis(stretch.text)}
        </mark>
      ) : (
        <span key={stretch.from}>{withEmphasis(stretch.text)}</span>
      ),
    )}
  </p>
))
TextParagraph.displayName = 'TextParagraph'
