/** What every answer of the desk says to browsers and to whatever is between. @see OWASP ASVS 5.0 V3.4, V14.3 */
import type { MiddlewareHandler } from "hono";
import { secureHeaders } from "hono/secure-headers";

const secure = secureHeaders({
  contentSecurityPolicy: {
    defaultSrc: ["'none'"],
    scriptSrc: ["'self'"],
    styleSrc: ["'self'"],
    imgSrc: ["'self'"],
    fontSrc: ["'self'"],
    connectSrc: ["'self'"],
    formAction: ["'self'"],
    frameAncestors: ["'none'"],
    baseUri: ["'none'"],
  },
  // with "no-referrer" browsers say of our own forms that they come from nowhere, and they are refused
  referrerPolicy: "same-origin",
  xFrameOptions: "DENY",
  permissionsPolicy: { camera: [], geolocation: [], microphone: [] },
});

/** Nothing of the desk is kept by a cache, and the back button asks again. */
export const deskHeaders: MiddlewareHandler = async (context, next) => {
  let own: string | null = null;
  await secure(context, async () => {
    await next();
    own = context.res.headers.get("Content-Security-Policy");
  });
  // what strangers made is shut in further than our pages are
  if (own !== null) context.res.headers.set("Content-Security-Policy", own);
  if (!context.res.headers.has("Cache-Control")) context.res.headers.set("Cache-Control", "no-store");
};
