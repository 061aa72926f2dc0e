/** What a sample channel answers to one request. */

export interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | Uint8Array;
}

export function jsonAnswer(
  body: unknown,
  type: string,
  status = 200,
  headers: Answer["headers"] = {},
): Answer {
  return { status, headers: { "content-type": type, ...headers }, body: JSON.stringify(body) };
}

/** A page for people who follow a permalink. */
export function pageAnswer(title: string, html: string, status = 200): Answer {
  const body = `<!doctype html><meta charset="utf-8"><title>${escapeMarkup(title)}</title><h1>${escapeMarkup(title)}</h1>\n${html}\n`;
  return { status, headers: { "content-type": "text/html; charset=UTF-8" }, body };
}

export function pictureAnswer(bytes: Uint8Array): Answer {
  return { status: 200, headers: { "content-type": "image/png" }, body: bytes };
}

export function escapeMarkup(text: string): string {
  return text
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;");
}
