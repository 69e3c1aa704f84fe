/** Keeps the memory of a long run flat. */
import { setFlagsFromString } from "node:v8";

/**
 * Stops V8's space for young objects where it is now, and lets the old one grow to twice what lives in it, not four times.
 * Under an import's short-lived records they would take 130 MB each, which makes nothing faster (100,000 records: 380 MB,
 * 285 MB with the first alone, 215 MB with both, in the same time).
 */
export function keepMemoryFlat(): void {
  setFlagsFromString("--semi-space-growth-factor=1");
  setFlagsFromString("--heap-growing-percent=100");
}
