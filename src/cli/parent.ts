/** The process that runs this one as one of its roles; most processes have none. */

/** Calls `end` when the parent asks for it or is gone. */
export function endWithParent(end: () => void): void {
  if (process.send === undefined) return;
  process.once("disconnect", end);
  // to listen is no reason to stay
  process.channel?.unref();
}

/**
 * Says that this process does now what it was started for. A parent that is gone hears nothing, and `endWithParent` ends it.
 *
 * @param address where it is asked, when it is a server
 */
export function tellReady(address?: string): void {
  process.send?.({ ready: true, address }, undefined, undefined, () => undefined);
}
