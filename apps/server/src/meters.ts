/** What an operator can count: requests by route and answer, how long they took, and how the process fares. */
import { Context, Metric } from "effect";
import { PrometheusMetrics } from "effect/observability";

const SECONDS = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10];

const took = Metric.histogram("http_request_duration_seconds", {
  description: "How long requests took, by route",
  boundaries: SECONDS,
});
const answered = Metric.counter("http_requests_total", {
  description: "Requests answered, by route, method and status",
  incremental: true,
});
const memory = Metric.gauge("process_resident_memory_bytes", { description: "Resident memory" });
const cpu = Metric.gauge("process_cpu_seconds", { description: "Processor time the process has used" });
const up = Metric.gauge("process_uptime_seconds", { description: "Seconds since the process started" });

export interface Meters {
  readonly measure: (route: string, method: string, status: number, ms: number) => void;
  /** All of it in the text format of Prometheus. */
  readonly text: () => string;
}

/** Meters of one service; a second one in the same process counts for itself. */
export function meters(): Meters {
  const registry = Context.make(Metric.MetricRegistry, new Map());
  const known = new Map<string, { readonly took: typeof took; readonly answered: typeof answered }>();
  const seriesOf = (route: string, method: string, status: string) => ({
    took: Metric.withAttributes(took, { route }),
    answered: Metric.withAttributes(answered, { route, method, status }),
  });
  return {
    measure: (route, method, status, ms) => {
      const key = `${route} ${method} ${status}`;
      const series = known.get(key) ?? seriesOf(route, method, String(status));
      known.set(key, series);
      series.took.updateUnsafe(ms / 1000, registry);
      series.answered.updateUnsafe(1, registry);
    },
    text: () => {
      const { user, system } = process.cpuUsage();
      memory.updateUnsafe(process.memoryUsage.rss(), registry);
      cpu.updateUnsafe((user + system) / 1e6, registry);
      up.updateUnsafe(process.uptime(), registry);
      return PrometheusMetrics.formatUnsafe(registry, { prefix: "taizhang" });
    },
  };
}
