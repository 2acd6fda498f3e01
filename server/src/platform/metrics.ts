import { Counter, Gauge, Histogram, Registry, collectDefaultMetrics } from 'prom-client'

/** What the process tells Prometheus. One registry an app, so that two in one test do not meet. */
export function makeMetrics() {
  const registry = new Registry()
  collectDefaultMetrics({ register: registry })
  const registers = [registry]
  return {
    registry,
    requests: new Histogram({
      name: 'atelier_http_request_seconds',
      help: 'Time to answer, by route and status.',
      labelNames: ['method', 'route', 'status'] as const,
      buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 10],
      registers,
    }),
    errors: new Counter({
      name: 'atelier_errors_total',
      help: 'Refused and failed requests by code.',
      labelNames: ['code'] as const,
      registers,
    }),
    connections: new Gauge({ name: 'atelier_open_connections', help: 'Open HTTP connections.', registers }),
    streams: new Gauge({ name: 'atelier_event_streams', help: 'Open event streams.', registers }),
    runs: new Gauge({
      name: 'atelier_runs',
      help: 'Unfinished runs by state.',
      labelNames: ['state'] as const,
      registers,
    }),
    queueDepth: new Gauge({ name: 'atelier_queue_depth', help: 'Runs waiting for a worker.', registers }),
    providerCalls: new Histogram({
      name: 'atelier_provider_call_seconds',
      help: 'Calls of makers and carriers, by port, provider and outcome.',
      labelNames: ['port', 'provider', 'outcome'] as const,
      buckets: [0.05, 0.25, 1, 5, 15, 60, 180],
      registers,
    }),
  }
}
export type Metrics = ReturnType<typeof makeMetrics>
