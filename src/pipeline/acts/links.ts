/** Malicious links that stand on channels, as notices: each finding once, and what is gone meanwhile not at all. */
import { addLinkNotices, linkPrefix } from "../../db/bad-links.ts";
import { channelTitles } from "../../db/channels.ts";
import { type Notice, noticesSent } from "../../db/notices.ts";
import type { Agency } from "../../domain/agency.ts";
import type { ArchiveTools } from "../tools.ts";
import type { ToldLink } from "./link-words.ts";

export function isLink({ cause }: Pick<Notice, "cause">): boolean {
  return cause.startsWith(linkPrefix);
}

export async function makeLinkNotices(
  tools: Pick<ArchiveTools, "pool" | "clock" | "ids">,
  agency: Agency,
  kind: "mailNow" | "webhook",
): Promise<void> {
  await addLinkNotices(tools.pool, agency.id, kind, { at: tools.clock.now(), ids: () => tools.ids.next() });
}

/** By the notice's id. What does not stand any more is marked, so that it is not told. */
export async function linksToTell(
  tools: Pick<ArchiveTools, "pool" | "db" | "clock">,
  agency: Agency,
  due: readonly Notice[],
  deskUrl: string | undefined,
): Promise<ReadonlyMap<string, ToldLink>> {
  const notices = due.filter(isLink);
  if (notices.length === 0) return new Map();
  // what reads texts is loaded where they are read
  const { standingBadLinks } = await import("../watch/found-bad-links.ts");
  const ids = [...new Set(notices.flatMap(({ itemId }) => (itemId === undefined ? [] : [itemId])))];
  const standing = new Map(
    (await standingBadLinks(tools, agency, ids)).map((one) => [`${one.itemId} ${linkPrefix}${one.key}`, one]),
  );
  const titles = new Map((await channelTitles(tools.pool, agency.id)).map(({ id, title }) => [id, title]));
  const told = new Map<string, ToldLink>();
  for (const { id, itemId, cause } of notices) {
    const one = standing.get(`${itemId} ${cause}`);
    if (!one) continue;
    const { channelId, link, by } = one;
    const title = titles.get(channelId) ?? channelId;
    const address = `${deskUrl ?? ""}/${agency.orgNumber}/kanaler/${channelId}`;
    told.set(id, { itemId: one.itemId, channelId, title, link, by, address });
  }
  const over = notices.filter(({ id }) => !told.has(id)).map(({ id }) => id);
  await noticesSent(tools.pool, over, tools.clock.now(), "nothing to tell any more");
  return told;
}
