/**
 * PURE. The questions of Mastodon's API that a look asks, and which of them an answer belongs to.
 *
 * @see https://docs.joinmastodon.org/methods/accounts/, /statuses/, /conversations/
 */

/** as many statuses as a server gives at once */
export const pageSize = 40;

export type Question =
  | { readonly kind: "account"; readonly id: string }
  | { readonly kind: "lookup"; readonly name: string }
  | { readonly kind: "credentials" }
  /** without boosts: what an account passes on is said by somebody else */
  | { readonly kind: "statuses"; readonly account: string; readonly below?: string; readonly above?: string }
  | { readonly kind: "status"; readonly id: string }
  | { readonly kind: "context"; readonly id: string }
  | { readonly kind: "history"; readonly id: string }
  /** what others wrote that names the account: nobody else's list has what answers nothing of its own */
  | { readonly kind: "mentions"; readonly below?: string }
  | { readonly kind: "conversations"; readonly below?: string };

export function addressOf(origin: string, question: Question): string {
  const url = new URL(`/api/v1${pathOf(question)}`, origin);
  for (const [name, value] of Object.entries(parametersOf(question))) url.searchParams.set(name, value);
  return url.href;
}

function pathOf(question: Question): string {
  switch (question.kind) {
    case "account":
      return `/accounts/${question.id}`;
    case "lookup":
      return "/accounts/lookup";
    case "credentials":
      return "/accounts/verify_credentials";
    case "statuses":
      return `/accounts/${question.account}/statuses`;
    case "status":
      return `/statuses/${question.id}`;
    case "context":
    case "history":
      return `/statuses/${question.id}/${question.kind}`;
    case "mentions":
      return "/notifications";
    case "conversations":
      return "/conversations";
  }
}

type Paged = Extract<Question, { readonly below?: string }>;

/** A list, of which the header Link says where it goes on. */
export function isPaged(question: Question): question is Paged {
  return question.kind === "statuses" || question.kind === "conversations" || question.kind === "mentions";
}

function parametersOf(question: Question): Readonly<Record<string, string>> {
  if (question.kind === "lookup") return { acct: question.name };
  if (!isPaged(question)) return {};
  return {
    limit: String(pageSize),
    ...(question.kind === "statuses" ? { exclude_reblogs: "true" } : {}),
    ...(question.kind === "mentions" ? { "types[]": "mention" } : {}),
    ...(question.below === undefined ? {} : { max_id: question.below }),
    ...(question.kind === "statuses" && question.above !== undefined ? { min_id: question.above } : {}),
  };
}

const routes: readonly (readonly [RegExp, (id: string) => Question])[] = [
  [/^\/accounts\/lookup$/, () => ({ kind: "lookup", name: "" })],
  [/^\/accounts\/verify_credentials$/, () => ({ kind: "credentials" })],
  [/^\/accounts\/([\w-]+)$/, (id) => ({ kind: "account", id })],
  [/^\/accounts\/([\w-]+)\/statuses$/, (account) => ({ kind: "statuses", account })],
  [/^\/statuses\/([\w-]+)\/context$/, (id) => ({ kind: "context", id })],
  [/^\/statuses\/([\w-]+)\/history$/, (id) => ({ kind: "history", id })],
  [/^\/notifications$/, () => ({ kind: "mentions" })],
  [/^\/conversations$/, () => ({ kind: "conversations" })],
];

/** What was asked at an address of `addressOf`, without the page of it. */
export function questionAt(address: string): Question | undefined {
  const path = URL.parse(address)?.pathname.replace(/^\/api\/v1/, "") ?? "";
  for (const [form, question] of routes) {
    const found = form.exec(path);
    if (found) return question(found[1] ?? "");
  }
  return undefined;
}

/** For messages: what was asked, without parameters. */
export function routeOf(question: Question): string {
  return `/api/v1${pathOf(question)}`;
}

/**
 * The cursor of the next page by the header Link, as a server sends it that left items out of this one.
 *
 * @see RFC 8288
 */
export function nextBelow(link: string | undefined): string | undefined {
  for (const [, address = "", parameters = ""] of (link ?? "").matchAll(/<([^>]*)>((?:\s*;[^,<]*)*)/g))
    if (/;\s*rel="?next"?/i.test(parameters)) {
      const below = URL.parse(address, "https://x.invalid")?.searchParams.get("max_id");
      if (below && /^[A-Za-z0-9_-]{1,64}$/.test(below)) return below;
    }
  return undefined;
}
