/** PURE. What one answer of the Graph API says of itself: which objects it lists, where it goes on, or why it says no. */
import { z } from "zod";
import type { Fault } from "../../domain/observation.ts";
import { instantOf } from "../instant.ts";
import { readJson } from "../json-text.ts";
import { idOf } from "../malformed.ts";
import type { AnswerReading, Answers } from "../port.ts";

/** Where a list goes on: parameters for its own address; undefined at its end. */
export type Onward = Readonly<Record<string, string>> | undefined;

export interface Listed {
  readonly id: string | undefined;
  /** lists within it that go on: by the name of the edge */
  readonly onward: Readonly<Record<string, NonNullable<Onward>>>;
  /** objects of the lists within it, of which a list goes on in turn */
  readonly within: readonly Listed[];
  readonly postedAt: Date | undefined;
  /** how many a list within it says to have, by the name of the edge */
  readonly totals: Readonly<Record<string, number>>;
}

export interface GraphError {
  readonly code: number;
  readonly subcode: number | undefined;
  readonly isTransient: boolean;
}

export type GraphSaid =
  | { readonly kind: "list"; readonly listed: readonly Listed[]; readonly onward: Onward }
  | { readonly kind: "object"; readonly listed: Listed }
  | { readonly kind: "error"; readonly error: GraphError }
  | { readonly kind: "fault"; readonly fault: Fault }
  | { readonly kind: "value" };

const Paging = z.object({
  next: z.string().optional(),
  cursors: z.object({ after: z.string().optional() }).optional(),
});
const List = z.object({
  data: z.array(z.unknown()),
  paging: Paging.optional(),
  summary: z.object({ total_count: z.int() }).optional().catch(undefined),
});
/** `created_time` on Facebook, `timestamp` on Instagram, which says how many comments there are in a field of its own. */
const Post = z.object({
  created_time: z.string().optional().catch(undefined),
  timestamp: z.string().optional().catch(undefined),
  comments_count: z.int().optional().catch(undefined),
});
const Failure = z.object({
  error: z.object({
    code: z.number(),
    error_subcode: z.number().optional(),
    is_transient: z.boolean().optional(),
  }),
});

export const graphReading: AnswerReading<Answers, GraphSaid> = {
  name: "graphAnswer",
  read({ payloads: [payload] }) {
    const read = readJson(payload?.bytes ?? new Uint8Array(), payload?.mediaType ?? "");
    return "fault" in read ? { kind: "fault", fault: read.fault } : saidBy(read.json);
  },
};

function saidBy(json: unknown): GraphSaid {
  const failure = Failure.safeParse(json);
  if (failure.success) {
    const { code, error_subcode: subcode, is_transient: isTransient } = failure.data.error;
    return { kind: "error", error: { code, subcode, isTransient: isTransient === true } };
  }
  const list = List.safeParse(json);
  if (list.success)
    return { kind: "list", listed: list.data.data.map(listedIn), onward: onwardOf(list.data.paging) };
  if (typeof json !== "object" || json === null) return { kind: "value" };
  return { kind: "object", listed: listedIn(json) };
}

function listedIn(object: unknown): Listed {
  const edges = typeof object === "object" && object !== null ? Object.entries(object) : [];
  const onward: [string, NonNullable<Onward>][] = [];
  const within: Listed[] = [];
  const { data: post } = Post.safeParse(object);
  const counted = post?.comments_count;
  const totals: [string, number][] = counted === undefined ? [] : [["comments", counted]];
  for (const [name, value] of edges) {
    const list = List.safeParse(value);
    if (!list.success) continue;
    const total = list.data.summary?.total_count;
    if (total !== undefined) totals.push([name, total]);
    const on = onwardOf(list.data.paging);
    if (on) onward.push([name, on]);
    const inner = list.data.data.map(listedIn);
    within.push(...inner.filter((one) => Object.keys(one.onward).length + one.within.length > 0));
  }
  return {
    ...{ id: idOf(object), onward: Object.fromEntries(onward), within },
    ...{
      postedAt: instantOf(post?.created_time ?? post?.timestamp ?? ""),
      totals: Object.fromEntries(totals),
    },
  };
}

/** Parameters of the next page by which it is found; who is asked, and with what token, stands in none of them. */
const onwardNames = ["after", "__paging_token", "until", "offset"];

/**
 * A list ends where there is no `next`: a cursor stands behind the last page as well, and a page may be empty before it.
 *
 * @see https://developers.facebook.com/docs/graph-api/results
 */
function onwardOf(paging: z.infer<typeof Paging> | undefined): Onward {
  if (paging?.next === undefined) return undefined;
  const given = URL.parse(paging.next)?.searchParams;
  const after = paging.cursors?.after;
  const named = onwardNames.flatMap((name) => {
    const value = given?.get(name) ?? undefined;
    return value === undefined ? [] : [[name, value] as const];
  });
  return { ...Object.fromEntries(named), ...(after === undefined ? {} : { after }) };
}
