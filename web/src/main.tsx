import './styles/app.css'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { startApp } from './app/app.tsx'
import { guessLanguage, startLanguage } from './lib/i18n.ts'
import { applyTheme, keptTheme } from './lib/theme.ts'

// A page that the browser kept whole may belong to somebody who has signed out since.
window.addEventListener('pageshow', (event) => {
  if (event.persisted) window.location.reload()
})

applyTheme(keptTheme())
await startLanguage(guessLanguage())

const root = document.getElementById('root')
if (root !== null) createRoot(root).render(<StrictMode>{startApp()}</StrictMode>)

if (import.meta.env.PROD)
  void import('./app/register-worker.ts').then(({ registerWorker }) => registerWorker())
