/** The harbour of the sample story, as a print in few colours. It carries no text. */
function Lamp() {
  return (
    <>
      <path d="M0 0L-92 352H186z" fill="#e5b14c" />
      <path d="M0 60L-58 352H112z" fill="#f3d690" />
      <path d="M-7 -4H7V352H-7z" fill="#0f1621" />
      <path d="M-36 0L-26 -58H26L36 0z" fill="#0f1621" />
      <path d="M-18 -6V-49H18V-6z" fill="#fbeecb" />
      <path d="M-18 -63L0 -90L18 -63z" fill="#0f1621" />
      <circle cx="106" cy="226" r="17" fill="#0f1621" />
      <path d="M86 352V284c0-26 12-39 20-39s20 13 20 39v68z" fill="#0f1621" />
      <path d="M172 136L138 352" stroke="#0f1621" strokeWidth="6" />
    </>
  )
}

const waves: [number, number, number, string][] = [
  [378, 8, 60, '#b98f3f'],
  [130, 18, 70, '#4f6485'],
  [0, 28, 106, '#b98f3f'],
  [256, 38, 150, '#4f6485'],
  [150, 50, 260, '#b98f3f'],
  [0, 60, 30, '#4f6485'],
  [278, 68, 130, '#b98f3f'],
  [300, 80, 110, '#4f6485'],
  [158, 90, 250, '#b98f3f'],
  [212, 108, 190, '#b98f3f'],
  [346, 118, 60, '#4f6485'],
  [0, 128, 268, '#b98f3f'],
  [222, 138, 180, '#4f6485'],
  [254, 148, 150, '#b98f3f'],
]

function Water() {
  return waves.map(([x, y, width, fill]) => <rect key={y} x={x} y={y} width={width} height="5" fill={fill} />)
}

export function LampScene({ className }: { className?: string }) {
  return (
    <svg viewBox="0 0 400 900" preserveAspectRatio="xMidYMax slice" aria-hidden="true" className={className}>
      <rect width="400" height="900" fill="#243349" />
      <circle cx="371" cy="220" r="54" fill="#f0e0c0" />
      <path d="M0 328l48 38v222H0zM110 328h98v166h68v-88l52-38 50 38v110h22v194H0V480h110z" fill="#1a2536" />
      <path d="M0 590h400v110H0z" fill="#1f2c41" />
      <path d="M2 396h20v28H2zM326 430h18v22h-18z" fill="#e5b14c" />
      <g transform="translate(87 336)">
        <Lamp />
      </g>
      <path d="M0 688h400v26H0z" fill="#0f1621" />
      <path d="M0 714h400v186H0z" fill="#1c2a3d" />
      <g transform="translate(0 728)">
        <Water />
      </g>
    </svg>
  )
}

export function LampBand({ className }: { className?: string }) {
  return (
    <svg viewBox="0 0 390 216" preserveAspectRatio="xMidYMax slice" aria-hidden="true" className={className}>
      <rect width="390" height="216" fill="#243349" />
      <circle cx="303" cy="44" r="16" fill="#f0e0c0" />
      <path
        d="M0 106h24V88l17-14 17 14v18h21V72h34v50h80V80h37v62h23v-32l19-14 19 14v32h23v-21h36v18h40v32H0z"
        fill="#1a2536"
      />
      <path d="M34 98h7v9h-7zM45 98h7v9h-7zM201 98h6v9h-6zM285 118h6v8h-6zM360 122h6v8h-6z" fill="#e5b14c" />
      <g transform="translate(131 72) scale(.28)">
        <Lamp />
      </g>
      <path d="M0 170h390v9H0z" fill="#0f1621" />
      <path d="M0 179h390v37H0z" fill="#1c2a3d" />
      <g transform="translate(70 183) scale(.55 .22)">
        <Water />
      </g>
    </svg>
  )
}
