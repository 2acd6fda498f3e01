export interface LetterFacts {
  title: string
  narrative: string
  genre: string
  words: number
  minutes: number
  cover: { cid: string; alt: string } | null
  listenUrl: string | null
  audioSeconds: number | null
  readUrl: string
}

const genreNames: Readonly<Record<string, string>> = {
  comedy_sitcom: 'Comedy',
  scifi: 'Science fiction',
  strange_fables: 'Strange fable',
}
const genreName = (genre: string) => genreNames[genre] ?? genre.charAt(0).toUpperCase() + genre.slice(1)

/** Control characters have no place in a letter; what marks up HTML is shown, not obeyed. */
export function escapeHtml(text: string): string {
  return text
    .replace(/[\p{Cc}\p{Cs}]/gu, (c) => (c === '\n' || c === '\t' ? c : ''))
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll("'", '&#39;')
}

function clock(seconds: number): string {
  const whole = Math.round(seconds)
  return `${Math.floor(whole / 60)}:${String(whole % 60).padStart(2, '0')}`
}

const factsLine = (facts: LetterFacts) =>
  `${genreName(facts.genre)} · ${facts.words.toLocaleString('en')} words · ${facts.minutes} ${facts.minutes === 1 ? 'minute' : 'minutes'}`

/**
 * The whole story as HTML that mail programs show alike: one table, styles on the elements, no outside picture.
 * The type of the text stands once around all its paragraphs: mail programs cut a letter off at 100 KB.
 */
export function letterHtml(facts: LetterFacts): string {
  const serif = "Newsreader,Georgia,'Times New Roman',serif"
  const sans = "'Source Sans 3','Segoe UI',Helvetica,Arial,sans-serif"
  const paragraphs = facts.narrative
    .split(/\n{2,}/)
    .map((paragraph) =>
      paragraph.trim() === '* * *'
        ? `<p style="margin:24px 0;text-align:center;color:#5C564A">* * *</p>`
        : `<p style="margin:0 0 16px">${escapeHtml(paragraph.trim())}</p>`,
    )
  const cover = facts.cover
    ? `<img src="cid:${facts.cover.cid}" alt="${escapeHtml(facts.cover.alt)}" width="480" style="display:block;width:100%;max-width:480px;height:auto;border:0;border-radius:10px;margin:0 0 28px">`
    : ''
  const listen = facts.listenUrl
    ? `<a href="${escapeHtml(facts.listenUrl)}" style="color:#B93516">Listen${facts.audioSeconds ? `, ${clock(facts.audioSeconds)}` : ''}</a> &nbsp; `
    : ''
  return `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1"><meta name="color-scheme" content="light dark"><meta name="supported-color-schemes" content="light dark"><title>${escapeHtml(facts.title)}</title>
<style>@media (prefers-color-scheme: dark){body,table{background:#16150F!important}h1,p,div{color:#ECE7DB!important}a{color:#FF7A59!important}}</style></head>
<body style="margin:0;padding:0;background:#FBF8F2">
<table role="presentation" width="100%" cellpadding="0" cellspacing="0" style="background:#FBF8F2"><tr><td align="center" style="padding:32px 20px">
<table role="presentation" width="100%" cellpadding="0" cellspacing="0" style="max-width:600px"><tr><td align="left">
<h1 style="margin:0 0 6px;font:460 34px/40px ${serif};color:#1D1B16">${escapeHtml(facts.title)}</h1>
<p style="margin:0 0 20px;font:400 15px/21px ${sans};color:#5C564A">${escapeHtml(factsLine(facts))}</p>
${cover}
<div style="font:400 19px/31px ${serif};color:#1D1B16">
${paragraphs.join('\n')}
</div>
<p style="margin:32px 0 0;padding-top:16px;border-top:1px solid #E4DDCF;font:400 15px/21px ${sans};color:#5C564A">${listen}<a href="${escapeHtml(facts.readUrl)}" style="color:#B93516">Open in the library</a></p>
</td></tr></table></td></tr></table></body></html>`
}

/** The same letter for who reads plain text. */
export function letterText(facts: LetterFacts): string {
  const links = [
    facts.listenUrl ? `Listen: ${facts.listenUrl}` : null,
    `Open in the library: ${facts.readUrl}`,
  ]
  const body = facts.narrative.replace(/[\p{Cc}\p{Cs}]/gu, (c) => (c === '\n' || c === '\t' ? c : ''))
  return `${facts.title}\n${factsLine(facts)}\n\n${body}\n\n--\n${links.filter((line) => line !== null).join('\n')}\n`
}
