import { type Command, Option } from "commander";
import { mostApart } from "../../domain/webhook.ts";
import { listedEndpoints, pathOf, setEndpoint } from "../../pipeline/register/webhook.ts";
import type { Cli } from "../context.ts";
import { givenPort } from "../given-port.ts";
import { listed } from "../terminal.ts";

interface SetOptions {
  readonly secretName: string;
  readonly verifyTokenName?: string;
  readonly signatureHeader?: string;
  readonly prefix?: string;
  readonly encoding?: "hex" | "base64";
  readonly eventHeader?: string;
  readonly json?: boolean;
}

export function webhook(command: Command, cli: Cli): void {
  const group = command.addHelpText(
    "after",
    "\nHow a channel is told to send what happens there: docs/webhooks.md.\n\nExample:\n  kanalarkiv webhook list",
  );
  registerListen(group, cli);
  registerSet(group, cli);
  group
    .command("list")
    .description("lists the channels that tell by themselves, and how much came of each")
    .option("--json", "print them as JSON")
    .addHelpText("after", "\nExample:\n  kanalarkiv webhook list")
    .action(async ({ json }: { json?: boolean }) => {
      const all = await listedEndpoints((await cli.app()).tools);
      if (json) return cli.json(all);
      cli.print(
        listed(
          ["address", "signature", "secret", "came", "waiting", "last"],
          all.map(({ path, signature, secretName, counts }) => [
            path,
            signature.header,
            secretName,
            String(counts?.all ?? 0),
            String(counts?.waiting ?? 0),
            counts?.last.toISOString() ?? "–",
          ]),
          "no channel tells by itself yet: kanalarkiv webhook set --help",
        ),
      );
      for (const { path, apart } of all)
        for (const { account, came, kept, last } of apart)
          cli.print(
            `${path} told ${came} times, last ${last.toISOString()}, of ${account === null ? "what names no account" : `the account ${account}, which is no channel here`}; ${kept} of them are kept apart for ${mostApart.days} days, in no archive`,
          );
    });
}

function registerListen(group: Command, cli: Cli): void {
  group
    .command("listen")
    .description("takes what channels tell, on a port of its own, until Ctrl-C")
    .option("--port <number>", "instead of KANALARKIV_INTAKE_PORT; 0 takes a free one", givenPort)
    .addHelpText("after", "\nExample:\n  kanalarkiv webhook listen --port 8101")
    .action(async ({ port }: { port?: number }) => {
      const opened = await cli.intake();
      const { serveIntake } = await import("../serve-intake.ts");
      await serveIntake(cli, opened, port ?? opened.config.intake.port);
    });
}

function registerSet(group: Command, cli: Cli): void {
  group
    .command("set <channel>")
    .description("says how a channel signs what it tells, and prints the address that it is to be given")
    .requiredOption("--secret-name <NAME>", "environment variable that holds what it signs with")
    .option(
      "--verify-token-name <NAME>",
      "environment variable that holds the token by which Meta knows the address",
    )
    .option(
      "--signature-header <name>",
      "header that holds the signature; without it Meta's X-Hub-Signature-256",
    )
    .option("--prefix <text>", "what stands before the signature there, as sha256=")
    .addOption(new Option("--encoding <form>", "of the signature").choices(["hex", "base64"]))
    .option("--event-header <name>", "header with the sender's own id of a delivery")
    .option("--json", "print what was set as JSON")
    .addHelpText(
      "after",
      '\nExamples:\n  kanalarkiv webhook set "Fjordvik på Facebook" --secret-name FJORDVIK_META_SECRET --verify-token-name FJORDVIK_META_TOKEN\n  kanalarkiv webhook set "Forumet" --secret-name FORUM_SECRET --signature-header X-Discourse-Event-Signature --prefix sha256= --event-header X-Discourse-Event-Id',
    )
    .action(async (channel: string, options: SetOptions) => {
      const endpoint = await setEndpoint((await cli.app()).tools, {
        channel,
        secretName: options.secretName,
        verifyTokenName: options.verifyTokenName,
        signatureHeader: options.signatureHeader,
        signaturePrefix: options.prefix,
        signatureEncoding: options.encoding,
        eventHeader: options.eventHeader,
      });
      if (options.json) return cli.json({ ...endpoint, path: pathOf(endpoint) });
      cli.print(
        `${pathOf(endpoint)}  behind the address at which the intake is reached; it is taken by: kanalarkiv webhook listen`,
      );
    });
}
