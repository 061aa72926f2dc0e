/** Takes one look at an account, and says whether it was whole and what its silence means. */
import type { Channel } from "../../../domain/channel.ts";
import type { Fault, Finding, Look, Payload, Reach } from "../../../domain/observation.ts";
import { accessFault } from "../../access.ts";
import { noted, readLook } from "../../api-look.ts";
import { faultWith } from "../../fault.ts";
import type { CaptureTools } from "../../port.ts";
import { findAccount, profileId } from "./account.ts";
import { asker } from "./ask.ts";
import { accountAt } from "./kind.ts";
import { liesIn } from "./pages.ts";
import { isListed, type Known, knownOf, spokenIn } from "./plan.ts";
import { mastodonReading } from "./read.ts";
import { type Walk, walkAccount } from "./walk.ts";

interface Taken extends Walk {
  readonly account: string | undefined;
  readonly findings: readonly Finding[];
}

/** The look's fault is the first one; further ones stand among the findings, with what was left or withheld. */
export async function takeLook(channel: Channel, tools: CaptureTools): Promise<Look> {
  const payloads: Payload[] = [];
  const known = knownOf((await tools.known?.()) ?? []);
  const taken = await walk(channel, tools, known, payloads);
  const left = [...taken.findings, ...taken.left.map((fault) => leftOut(fault, taken.account))];
  const { faults } = taken;
  const read = await readLook(mastodonReading, tools, { channel, payloads }, { faults, left });
  return { reach: reachOf(taken, known), payloads, ...read };
}

async function walk(
  channel: Channel,
  tools: CaptureTools,
  known: Known,
  payloads: Payload[],
): Promise<Taken> {
  const address = accountAt(channel.address);
  if (!address)
    return nothing(
      faultWith("config.invalid", "the address is no profile: give it as https://social.example.no/@agency"),
    );
  const barred = accessFault(channel, tools.credentials);
  if (barred) return nothing(barred);
  const asking = asker(tools, address.origin, payloads);
  const found = await findAccount(address, [...known.items.values()], asking);
  if (!found.account) return nothing(found.fault);
  const { account, fault, findings } = found;
  if (account.suspended) return { ...nothing(fault), account: account.id, findings };
  const taken = await walkAccount(asking, {
    account: account.id,
    channel,
    now: tools.clock.now(),
    known,
    hasToken: tools.credentials !== undefined,
    relooks: tools.relooks,
  });
  return { ...taken, faults: [...(fault ? [fault] : []), ...taken.faults], account: account.id, findings };
}

function nothing(fault: Fault | undefined): Taken {
  return {
    faults: fault ? [fault] : [],
    left: [],
    ranges: [],
    whole: new Set(),
    isOwn: false,
    account: undefined,
    findings: [],
  };
}

/**
 * An account's own statuses are spoken of where they were listed, what others wrote where its thread was shown whole. Of
 * messages nothing is concluded: a conversation may be put away by either side; of what is for followers only where the
 * account's own token looks, as strangers and others are not shown it.
 */
function reachOf({ account, ranges, whole, isOwn }: Taken, known: Known): Reach {
  const isSpoken = spokenIn(whole, known);
  return {
    kind: "everything",
    speaksOf: (nativeId) => {
      if (account !== undefined && nativeId === profileId(account)) return true;
      const item = known.items.get(nativeId);
      if (!item || item.kind === "message" || (item.visibility === "private" && !isOwn)) return false;
      return isListed(item) ? ranges.some((range) => liesIn(range, nativeId)) : isSpoken(nativeId);
    },
  };
}

/** What is kept from whoever looks so is told of the account once, because it stays so. */
function leftOut(fault: Fault, account: string | undefined): Finding {
  const standing = fault.code === "channel.withheld" && account !== undefined;
  return { ...noted(fault), nativeId: standing ? profileId(account) : undefined };
}
