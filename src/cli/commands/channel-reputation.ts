import type { Command } from "commander";
import { localMinute } from "../../domain/zoned.ts";
import { periodOf } from "../../pipeline/watch/period.ts";
import type { ReputationAnswer } from "../../pipeline/watch/reputation.ts";
import type { Cli } from "../context.ts";
import { exitCodes } from "../context.ts";
import { listed, sentence } from "../terminal.ts";
import { flagText, flagWords, reputationUnknownText, whenText } from "../words/reputation.ts";

interface ReputationOptions {
  readonly period?: string;
  readonly json?: boolean;
}

/** `channel reputation`: what stands out and should come to the head of communications. */
export function registerReputation(group: Command, cli: Cli): void {
  group
    .command("reputation <channel>")
    .description("flags what stands out against the channel’s own past, and whom to tell of it")
    .option(
      "--period <period>",
      "when it was posted: 2026, 2026-11 or 2026-11-02..2026-11-20; default: 30 days up to today",
    )
    .option("--json", "print it as JSON")
    .addHelpText(
      "after",
      '\nEnds with 3 when something is flagged. What is flagged, and from what on: docs/reputation.md.\n\nExample:\n  kanalarkiv channel reputation "Nettstaden" --period 2026-11',
    )
    .action(async (wanted: string, { period, json }: ReputationOptions) => {
      const { tools } = await cli.app();
      const { reputationBy } = await import("../../pipeline/watch/reputation.ts");
      const asked = period === undefined ? {} : { period: periodOf(period) };
      const found = await reputationBy(tools, wanted, asked);
      if (json) cli.json(found);
      else cli.print(reputationText(found));
      if (found.flags.length > 0) cli.exitWith(exitCodes.faultsFound);
    });
}

function reputationText(found: ReputationAnswer): string {
  const { title, period, past, knownUntil, timeZone, flags, notKnown, unread } = found;
  const rows = flags.map((flag) => [
    flagWords[flag.kind],
    flag.itemId?.slice(-8) ?? flag.thread,
    whenText(flag, timeZone),
    flagText(flag),
  ]);
  const isKnown = notKnown.length === 0 && unread === 0;
  return [
    sentence(
      `${title}, posted from ${period.first} to ${period.last}; compared with ${past.first} to ${past.last}.`,
    ),
    sentence(
      knownUntil
        ? `Looks have seen the channel whole up to ${localMinute(knownUntil, timeZone)}.`
        : "No look has seen the channel whole: what goes on there is not known.",
    ),
    ...notKnown.map((one) => sentence(`NOT KNOWN: ${reputationUnknownText(one)}`)),
    ...(unread > 0
      ? [
          sentence(
            `NOT KNOWN: whether ${unread} items that are not classified yet are marked: kanalarkiv process.`,
          ),
        ]
      : []),
    "",
    listed(
      ["flag", "item", "when", "figure"],
      rows,
      isKnown
        ? "Nothing stands out."
        : "In what is known nothing stands out; whether anything does is not known.",
    ),
    ...(rows.length > 0 ? ["", sentence(tellText(found))] : []),
  ].join("\n");
}

function tellText({ tell: { dialogueOwner, owner } }: ReputationAnswer): string {
  const named = [
    ...(dialogueOwner === undefined ? [] : [`main owner of the dialogue ${dialogueOwner}`]),
    ...(owner === undefined ? [] : [`responsible director ${owner}`]),
  ];
  const who =
    named.length > 0
      ? `The register of the channel names: ${named.join("; ")}.`
      : "The register of the channel names nobody: kanalarkiv channel plan set --owner, --dialogue-owner.";
  return `Tell the head of communications (C34). ${who}`;
}
