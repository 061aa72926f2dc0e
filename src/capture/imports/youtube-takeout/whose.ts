/** PURE. Of which channel a Takeout is: an account of Google may own several, and hands out all of them together. */
import { channelAt } from "../../channels/youtube/kind.ts";
import { type Drafts, refusal } from "../records.ts";
import type { Side } from "./format.ts";

export interface Whose {
  readonly account: readonly string[] | undefined;
  /** id of the channel that is meant; undefined where nobody can say which of several is */
  readonly own: string | undefined;
  readonly several: boolean;
}

/**
 * @param address that of the channel
 * @param ids of the channels that the Takeout names
 * @param handles that it names for them
 * @param known the channel that looks have captured under this address
 */
export function whoseIs(
  address: string,
  ids: readonly string[],
  handles: readonly string[],
  known: string | undefined,
): Whose {
  const wanted = channelAt(address);
  const site = "https://www.youtube.com";
  if (wanted?.handle !== undefined && known !== undefined)
    return {
      account: ids.includes(known)
        ? [address]
        : ids.length > 0
          ? ids.map((id) => `${site}/channel/${id}`)
          : undefined,
      own: known,
      several: false,
    };
  if (wanted?.id !== undefined)
    return {
      account: ids.length > 0 ? ids.map((id) => `${site}/channel/${id}`) : undefined,
      own: wanted.id,
      several: false,
    };
  const isNamed = handles.some((handle) => wanted?.handle?.toLowerCase() === `@${handle}`.toLowerCase());
  return {
    // a handle that it does not name may be a newer one, so nothing is compared with it
    account: isNamed ? [`${site}/${wanted?.handle}`] : undefined,
    own: ids.length === 1 ? ids[0] : undefined,
    several: ids.length > 1,
  };
}

/** The refusal of what another channel said; undefined for what may be taken. */
export function otherChannel(channel: string | undefined, side: Side, id: string): Drafts | undefined {
  if (side.several)
    return refusal(
      "import.otherAccount",
      id,
      "the archive is of several channels, and the address does not say which: give it as https://www.youtube.com/channel/UC…",
    );
  if (channel === undefined || side.own === undefined || channel === side.own) return undefined;
  return {
    refused: [
      {
        ...{ code: "import.notOwn", nativeId: id, held: false },
        detail: `is of the channel ${channel}, which is another`,
      },
    ],
  };
}
