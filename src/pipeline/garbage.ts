/** How long a process leaves what it no longer uses lying in its memory. */
import { setFlagsFromString } from "node:v8";

/**
 * For work through many items, of which few are in use at once: without this V8 lets the heap grow to four times what is
 * in use before it looks for garbage among what is not quite new (docs/measurements.md has what it costs).
 */
export function collectEarly(): void {
  setFlagsFromString("--heap-growing-percent=80");
}
