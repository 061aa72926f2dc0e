/** Files that are asked for no longer, and may be had now: their host was allowed, the limit raised, the server mended. */
import { mayFetchFrom } from "../../capture/media-hosts.ts";
import { lostFiles, oweFiles } from "../../db/item-files.ts";
import type { Tx } from "../../db/transact.ts";
import type { Channel } from "../../domain/channel.ts";
import type { ErrorCode } from "../../domain/errors.ts";
import type { Tools } from "../tools.ts";
import { owedSince } from "./files.ts";

/**
 * @param only with this fault; all that are lost when undefined
 * @returns how many are owed again; those at hosts that are not allowed stay refused
 */
export async function askAgain(
  tx: Tx,
  tools: Pick<Tools, "clock">,
  channel: Channel,
  only?: ErrorCode,
): Promise<number> {
  const files = await lostFiles(tx, channel.id, owedSince(tools), only);
  const mayCome = files.filter(({ url }) => {
    const parsed = URL.parse(url);
    return parsed !== null && mayFetchFrom(channel, parsed);
  });
  await oweFiles(tx, mayCome, tools.clock.now());
  return mayCome.length;
}
