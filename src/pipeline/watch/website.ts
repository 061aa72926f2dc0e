/** Whether the agency's own page lists a channel: fetched when an operator asks for it, and written into the register. */
import { createHash } from "node:crypto";
import type { RegisteredChannel } from "../../db/channels.ts";
import { ArchiveError } from "../../domain/errors.ts";
import type { RegisterValue } from "../../watch/register/topics.ts";
import { type PlanAct, planOf, recordWebsiteSeen, todayAt } from "../register/plan.ts";
import type { Tools } from "../tools.ts";
import { listsChannel } from "./own-site.ts";

/**
 * @throws ArchiveError `config.invalid` where no page is registered or it does not answer with a page; what `http.get` throws
 *   where it cannot be had: then nothing is written
 */
export async function checkWebsite(
  tools: Tools,
  channel: RegisteredChannel,
  act: PlanAct,
): Promise<RegisterValue<"websiteSeen">> {
  const { register } = await planOf(tools, channel);
  const website = register.website?.value;
  if (!website)
    throw new ArchiveError(
      "config.invalid",
      `no page is registered on which the agency lists “${channel.title}”: kanalarkiv channel plan set --website-page`,
    );
  const { page } = website;
  const link = website.link ?? channel.site ?? channel.address;
  const answer = await tools.http.get({ url: page, accept: "text/html", fresh: true });
  if (answer.status !== 200)
    throw new ArchiveError(
      "config.invalid",
      `${page} answers ${answer.status}: nothing is known of what it lists`,
    );
  const listed = listsChannel(new TextDecoder().decode(answer.body), answer.url, link);
  const sha256 = createHash("sha256").update(answer.body).digest("hex");
  const seen = { on: await todayAt(tools, channel), page, link, listed, sha256 };
  await recordWebsiteSeen(tools, channel, seen, act);
  return seen;
}
