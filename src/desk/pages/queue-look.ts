/** How a person wants to read the queue: kept in their browser, so that it holds without a script and from day to day. */
import type { Context } from "hono";
import { getCookie, setCookie } from "hono/cookie";
import { html } from "hono/html";
import type { Html } from "../../web/html.ts";
import type { AgencyRequest, DeskAnswer } from "../route.ts";
import { queueWords } from "../words/queue.ts";
import { hiddenKey } from "./form.ts";

export interface QueueLook {
  /** keys of one letter are on */
  readonly keys: boolean;
  /** pictures are open at once */
  readonly pictures: boolean;
  /** texts that may be hard to read are open at once */
  readonly texts: boolean;
  readonly grey: boolean;
}

const cookie = "kanalarkiv-ko";
const parts = ["keys", "pictures", "texts", "grey"] as const;
/** Nothing that distresses is seen unasked. */
const untold: QueueLook = { keys: true, pictures: false, texts: false, grey: false };
const keptSeconds = 365 * 24 * 60 * 60;

export function lookOf(context: Context): QueueLook {
  const kept = getCookie(context, cookie, "host");
  if (kept === undefined || !/^[01]{4}$/.test(kept)) return untold;
  const [keys, pictures, texts, grey] = [...kept].map((one) => one === "1");
  return { keys: keys === true, pictures: pictures === true, texts: texts === true, grey: grey === true };
}

/** Turns one of them over, and goes back to where the person was. */
export async function changeLook({ context, reader, form }: AgencyRequest): Promise<DeskAnswer> {
  const part = parts.find((one) => one === form.get("hva"));
  if (!part) return undefined;
  const now = lookOf(context);
  const then = { ...now, [part]: !now[part] };
  setCookie(context, cookie, parts.map((one) => (then[one] ? "1" : "0")).join(""), {
    ...{ prefix: "host", path: "/", secure: true, httpOnly: true, sameSite: "Lax", maxAge: keptSeconds },
  });
  const back = form.get("tilbake") ?? "";
  const to = /^(?:\/[0-9a-f-]{36})?(?:\?[\w=&%.+-]*)?$/i.test(back) ? back : "";
  return context.redirect(`/${reader.agency.orgNumber}/ko${to}`, 303);
}

/** @param back where the person is, after `/ko` */
export function lookForms(reader: AgencyRequest["reader"], look: QueueLook, back: string): Html {
  const said = queueWords[reader.language];
  const turn = (part: (typeof parts)[number], text: string) =>
    html`<form method="post" action="/${reader.agency.orgNumber}/ko/visning">${hiddenKey(reader)}<input type="hidden" name="hva" value="${part}"><input type="hidden" name="tilbake" value="${back}"><button class="ds-button" data-variant="tertiary" type="submit">${text}</button></form>`;
  return html`<details class="queue-look"><summary>${said.looks}</summary>
${turn("pictures", look.pictures ? said.hidePictures : said.showPictures)}
${turn("texts", look.texts ? said.hideTexts : said.showTexts)}
${turn("grey", look.grey ? said.colour : said.grey)}
</details>
<details class="queue-keys"><summary aria-keyshortcuts="?">${said.keys}</summary>
<p>${look.keys ? said.keysOn : said.keysOff}</p>
${turn("keys", look.keys ? said.turnKeysOff : said.turnKeysOn)}
<dl class="facts">${(
    [
      ["j / k", "move"],
      ["1 / 2 / 3", "outcome"],
      ["0", "unsure"],
      ["x", "select"],
      ["Shift + x", "range"],
      ["Enter", "confirm"],
      ["z", "undo"],
      ["n", "note"],
      ["o", "original"],
      ["/", "find"],
      ["?", "help"],
    ] as const
  ).map(([key, name]) => html`<dt><kbd>${key}</kbd></dt><dd>${said.key[name]}</dd>`)}</dl>
</details>`;
}
