/** Traces of the use cases, sent to a collector (OpenTelemetry over HTTP). Loaded only when one is set. */
import { Layer } from "effect";
import { FetchHttpClient } from "effect/http";
import { OtlpExporter, OtlpSerialization, OtlpTracer } from "effect/observability";

/** `endpoint` is the collector's address, as in `OTEL_EXPORTER_OTLP_ENDPOINT`. */
export const tracesTo = (endpoint: string): Layer.Layer<never> =>
  OtlpTracer.layer({
    url: `${endpoint.replace(/\/$/, "")}/v1/traces`,
    resource: { serviceName: "taizhang-server" },
  }).pipe(Layer.provide([OtlpExporter.layerFlusher, OtlpSerialization.layerJson, FetchHttpClient.layer]));
