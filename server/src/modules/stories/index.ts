export { storyComposer } from './letter.ts'
export { storySubjects } from './story-subjects.ts'
