/** What every answer says to browsers and caches. @see OWASP ASVS 5.0 V3.4 */
import { webcrypto } from "node:crypto";
import type { MiddlewareHandler } from "hono";
import { etag, RETAINED_304_HEADERS } from "hono/etag";
import { secureHeaders } from "hono/secure-headers";

/** No script, no frame, nothing from elsewhere; forms lead only back here. */
export const securityHeaders: MiddlewareHandler = secureHeaders({
  contentSecurityPolicy: {
    defaultSrc: ["'none'"],
    styleSrc: ["'self'"],
    imgSrc: ["'self'"],
    fontSrc: ["'self'"],
    formAction: ["'self'"],
    frameAncestors: ["'none'"],
    baseUri: ["'none'"],
  },
  referrerPolicy: "strict-origin-when-cross-origin",
  xFrameOptions: "DENY",
  permissionsPolicy: { camera: [], geolocation: [], microphone: [] },
});

const tagged = etag({
  generateDigest: (body) => webcrypto.subtle.digest("SHA-256", new Uint8Array(body)),
  retainedHeaders: [...RETAINED_304_HEADERS, "access-control-allow-origin", "access-control-expose-headers"],
});

/** A strong ETag, SHA-256 of the body; a reader that has it gets 304. The body is held in memory for it: downloads go without. */
export const conditional: MiddlewareHandler = (context, next) =>
  context.req.path.endsWith(".zip") ? next() : tagged(context, next);

/** A page depends on the reader's language, an answer of the API on nothing but its address. */
export const caching: MiddlewareHandler = async (context, next) => {
  await next();
  const { headers } = context.res;
  if (context.req.path.startsWith("/assets/")) return;
  const cacheable = (context.res.ok || context.res.status === 304) && !headers.has("Set-Cookie");
  headers.set("Cache-Control", cacheable ? "public, max-age=300" : "no-store");
  if (!context.req.path.startsWith("/api/")) headers.append("Vary", "Accept-Language, Cookie");
};
