import { existsSync } from 'node:fs'
import { defineConfig } from 'vitest/config'

/** Tests that start and kill whole processes: one file at a time, after the others, so that nobody takes their processor. */
const processes = [
  'server/src/main.test.ts',
  'server/src/test/killed-server.test.ts',
  'server/src/platform/pipeline/kill.test.ts',
  'server/src/platform/db/embedded/*.test.ts',
  'server/src/platform/db/external.test.ts',
  'server/src/providers/speech/offline.test.ts',
  'server/src/providers/text/offline/offline.test.ts',
]

export default defineConfig({
  test: {
    coverage: {
      provider: 'v8',
      include: ['server/src/**/*.ts', 'web/src/**/*.{ts,tsx}'],
      exclude: [
        '**/*.test.{ts,tsx}',
        '**/test/**',
        '**/testing/**',
        '**/generated/**',
        '**/fake.ts',
        '**/*.d.ts',
        '**/cli/**',
      ],
      reporter: ['text-summary'],
      thresholds: {
        lines: 65,
        'server/src/modules/*/rules/**': { lines: 80 },
        'server/src/modules/*/*-{account,delivery,deliveries,series,story,me,attempt,outcome,slot}.ts': {
          lines: 80,
        },
      },
    },
    // Two cores; each test file has a database and a pool of its own.
    maxWorkers: 2,
    projects: [
      {
        test: {
          name: 'server',
          environment: 'node',
          include: ['server/src/**/*.test.ts', 'tools/**/*.test.ts'],
          exclude: processes,
          globalSetup: ['server/src/platform/test/global-setup.ts'],
          testTimeout: 30_000,
          hookTimeout: 60_000,
        },
      },
      {
        test: {
          name: 'processes',
          environment: 'node',
          include: processes,
          globalSetup: ['server/src/platform/test/global-setup.ts'],
          fileParallelism: false,
          // Processes are killed by the clock here; a shared machine may stall one, a real fault fails twice.
          retry: process.env['CI'] ? 1 : 0,
          sequence: { groupOrder: 1 },
          testTimeout: 120_000,
          hookTimeout: 120_000,
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
