import { type ReactNode, useState } from 'react'
import { thumbPicture } from '../lib/thumb.ts'
import { classes } from './classes.ts'

type Props = {
  src: string | null | undefined
  thumbHash?: string | null | undefined
  alt?: string
  shape?: 'square' | 'book'
  empty?: ReactNode
  eager?: boolean
  className?: string
  children?: ReactNode
}

const radius = { square: 'rounded-picture', book: 'rounded-book' }

/** A cover keeps its place before it has loaded (its colours stand in) and where there is none. */
export function Cover({
  src,
  thumbHash,
  alt = '',
  shape = 'square',
  empty,
  eager,
  className,
  children,
}: Props) {
  const [failed, setFailed] = useState<string | null>(null)
  const [loaded, setLoaded] = useState<string | null>(null)
  const ratio = shape === 'book' ? 'aspect-[4/5]' : 'aspect-square'
  const colours = thumbPicture(thumbHash)
  const missing = src === null || src === undefined || failed === src
  return (
    <span className={classes('relative block shrink-0 overflow-hidden', ratio, radius[shape], className)}>
      {missing && colours === null ? (
        <span
          className={classes(
            'flex size-full items-center justify-center border border-dashed border-edge p-2 text-center text-note text-soft',
            radius[shape],
          )}
        >
          {empty}
        </span>
      ) : (
        colours !== null &&
        loaded !== src && (
          <img src={colours} alt="" aria-hidden="true" className="absolute inset-0 size-full object-cover" />
        )
      )}
      {!missing && (
        <img
          src={src}
          alt={alt}
          loading={eager === true ? 'eager' : 'lazy'}
          decoding="async"
          onLoad={() => setLoaded(src)}
          onError={() => setFailed(src)}
          className={classes(
            'absolute inset-0 size-full object-cover transition-opacity duration-200',
            loaded === src || colours === null ? 'opacity-100' : 'opacity-0',
          )}
        />
      )}
      {children}
    </span>
  )
}
