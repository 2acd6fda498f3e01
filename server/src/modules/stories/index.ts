export { storyComposer } from './letter.ts'
export { prepareRetry } from './prepare-retry.ts'
export { storySubjects } from './story-subjects.ts'
