/** What a browser complains of in a page: its console, faults of scripts, and what could not be fetched. */
import type { Frame, Page, Request } from "playwright-core";

/**
 * Listens from now on. Where a page is left before all of it came, the browser gives up what is still on its way
 * (`net::ERR_ABORTED`), which is no fault: the next page was asked for. The same word for what a script gave up, or for
 * what came to nothing while the page stayed, is one.
 *
 * @returns grows while the page is used; read it before the page is closed, which gives up everything, too
 */
export function complaintsOf(page: Page): readonly string[] {
  const complaints: string[] = [];
  const leaving = leavingOf(page);
  page.on("console", (message) => complaints.push(`${message.type()}: ${message.text()}`));
  page.on("pageerror", (error) => complaints.push(String(error)));
  page.on("requestfailed", (request) => {
    const left = leaving(request);
    const why = request.failure()?.errorText ?? "";
    if (why !== "net::ERR_ABORTED" || !left) complaints.push(`failed: ${request.url()} ${why}`);
  });
  return complaints;
}

/** @returns told of a request that failed: whether its page was being left, or was left, while it was on its way */
function leavingOf(page: Page): (request: Request) => boolean {
  /** how many pages a frame has shown, and whether the next one was asked for */
  const shown = new Map<Frame, number>();
  const next = new Map<Frame, Request>();
  const askedBy = new WeakMap<Request, number>();
  const pageIn = (frame: Frame) => shown.get(frame) ?? 0;
  page.on("request", (request) => {
    const frame = request.frame();
    askedBy.set(request, pageIn(frame));
    if (request.isNavigationRequest()) next.set(frame, request);
  });
  // a fragment, or an address that a script sets, is the same page: nothing was asked for
  page.on("framenavigated", (frame) => {
    if (next.delete(frame)) shown.set(frame, pageIn(frame) + 1);
  });
  return (request) => {
    const frame = request.frame();
    if (request.isNavigationRequest()) {
      // left for another page, or a file to keep: the page that is shown stays
      if (next.get(frame) === request) next.delete(frame);
      return true;
    }
    return next.has(frame) || pageIn(frame) > (askedBy.get(request) ?? 0);
  };
}
