import { expect, test } from 'vitest'
import { testApp } from '../../test/app.ts'
import { Client, password } from '../../test/client.ts'

const app = await testApp({ env: { SIGN_IN_PER_MINUTE: '5' } })

test('the sixth try within a minute is refused, and says how long to wait', async () => {
  // All in one minute, or the fixed window would begin anew between them.
  const secondsLeft = 60 - new Date().getUTCSeconds()
  if (secondsLeft < 5) await new Promise((resolve) => setTimeout(resolve, secondsLeft * 1000))
  const answers = []
  for (let i = 0; i < 6; i++) {
    answers.push(
      await new Client(app.address).post('/api/v1/auth/login', { email: 'ada@example.com', password }),
    )
  }
  expect(answers.map((one) => one.status)).toEqual([401, 401, 401, 401, 401, 429])
  const refused = answers.at(-1)
  expect(refused?.body.error.code).toBe('too_many_requests')
  expect(Number(refused?.headers.get('retry-after'))).toBeGreaterThan(0)
})
