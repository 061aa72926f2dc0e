import { type Command, Option } from "commander";
import type { Language } from "../../domain/agency.ts";
import type { Cli } from "../context.ts";
import { sentence } from "../terminal.ts";

/** `channel reply-draft`: what may be answered before the answer is there. */
export function registerReplyDraft(group: Command, cli: Cli): void {
  group
    .command("reply-draft <item>")
    .description("writes drafts of a provisional reply or of guidance to the right place; posts nothing")
    .option("--channel <channel>", "the channel that the item stands on")
    .addOption(
      new Option("--language <code>", "that of the item when not said").choices(["nb", "nn", "sv", "en"]),
    )
    .option("--json", "print them as JSON")
    .addHelpText(
      "after",
      "\nAn item is named by its id, by the channel's own id of it, or by the address of its page. What the drafts are for: docs/questions.md.\n\nExample:\n  kanalarkiv channel reply-draft 0b1f2c3d",
    )
    .action(
      async (
        named: string,
        { json, ...given }: { channel?: string; language?: Language; json?: boolean },
      ) => {
        const { draftsBy } = await import("../../pipeline/watch/drafts.ts");
        const found = await draftsBy((await cli.app()).tools, named, given);
        if (json) return cli.json(found);
        if (found.drafts.length === 0)
          return cli.print("The agency wrote it itself: there is nothing to answer.");
        cli.print(found.drafts.map(({ text }) => text).join("\n\n---\n\n"));
        if (found.drafts.some(({ lacksContact }) => lacksContact))
          cli.print(
            `\n${sentence("The agency has no contact, so that a draft says nowhere to turn to: kanalarkiv agency edit --contact-email")}`,
          );
        for (const source of found.drafts.flatMap(({ sources }) => sources))
          cli.print(sentence(`Number read at ${source}`));
      },
    );
}
