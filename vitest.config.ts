import { existsSync } from 'node:fs'
import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    // Two cores; each test file has a database and a pool of its own.
    maxWorkers: 2,
    projects: [
      {
        test: {
          name: 'server',
          environment: 'node',
          include: ['server/src/**/*.test.ts', 'tools/**/*.test.ts'],
          globalSetup: ['server/src/platform/test/global-setup.ts'],
          testTimeout: 20_000,
          hookTimeout: 60_000,
        },
      },
      ...(existsSync('web/vite.config.ts')
        ? [
            {
              extends: './web/vite.config.ts',
              root: 'web',
              test: { name: 'web', environment: 'happy-dom', include: ['src/**/*.test.{ts,tsx}'] },
            },
          ]
        : []),
    ],
  },
})
