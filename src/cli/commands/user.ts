import { randomBytes } from "node:crypto";
import { type Command, Option } from "commander";
import type { Agency } from "../../domain/agency.ts";
import { type DeskRole, deskRoles, type RoleHeld } from "../../domain/desk.ts";
import { ArchiveError } from "../../domain/errors.ts";
import { agencyBy, allAgencies } from "../../pipeline/register/register.ts";
import { makeLink } from "../../pipeline/users/link.ts";
import {
  addProviderUser,
  addUser,
  closePerson,
  codeOf,
  giveRole,
  listPeople,
  type Person,
  personByCode,
  withdrawRole,
} from "../../pipeline/users/people.ts";
import type { UserTools } from "../../pipeline/users/tools.ts";
import type { Cli } from "../context.ts";
import { listed } from "../terminal.ts";

interface RoleOptions {
  readonly role: DeskRole;
  readonly agency: string;
  readonly json?: boolean;
}

export function user(command: Command, cli: Cli): void {
  const group = command.addHelpText(
    "after",
    '\nExample:\n  kanalarkiv user add --name "Kari Vik" --sign-in kari.vik --role officer --agency 999999999',
  );
  registerAdd(group, cli);
  registerList(group, cli);
  registerLink(group, cli);
  registerRoles(group, cli);
  registerClose(group, cli);
}

const everyAgency = "all";

function roleOption(): Option {
  return new Option("--role <role>", "what the person may do").choices(deskRoles).makeOptionMandatory();
}

function registerAdd(group: Command, cli: Cli): void {
  group
    .command("add")
    .description("adds a person with a role, and prints the link by which they sign in the first time")
    .requiredOption("--name <text>", "the person's name, as it is to stand under decisions")
    .option("--sign-in <name>", "what they type to sign in")
    .option("--issuer <address>", "of the provider through which they sign in, as it stands in its settings")
    .option("--subject <text>", "by which that provider knows them")
    .addOption(roleOption())
    .requiredOption("--agency <number>", `organisation number, or ${everyAgency}`)
    .option("--because <text>", "why a link is given where passwords are off")
    .option("--json", "print person and link as JSON")
    .addHelpText(
      "after",
      '\nExamples:\n  kanalarkiv user add --name "Eva Lund" --sign-in eva --role administrator --agency all\n  kanalarkiv user add --name "Ola Nes" --issuer https://ansattporten.no --subject zq3f… --role officer --agency 999999999',
    )
    .action(async (given: NewPersonOptions) => {
      const tools = await userTools(cli);
      const held = await heldAs(cli, given);
      const known = recognised(given);
      if ("issuer" in known) {
        const person = await addProviderUser(tools, { name: given.name, ...known });
        await giveRole(tools, person.id, held);
        if (given.json) return cli.json({ name: person.name, ...known });
        return cli.print(`${person.name} signs in through ${known.issuer}`);
      }
      const { config } = await cli.app();
      // before anything is written: without its link the account is of no use
      if (!config.desk.passwords && !given.because?.trim())
        throw new ArchiveError(
          "config.invalid",
          "passwords are off: say with --because TEXT why a link is given",
        );
      const added = await addUser(tools, { name: given.name, ...known });
      await giveRole(tools, added.id, held);
      const { secret, endsAt } = await makeLink(tools, added.id, given.because, config.desk);
      await tell(cli, { name: added.name, secret, endsAt, json: given.json });
    });
}

interface NewPersonOptions extends RoleOptions {
  readonly name: string;
  readonly signIn?: string;
  readonly issuer?: string;
  readonly subject?: string;
  readonly because?: string;
}

type Recognised = { readonly signInName: string } | { readonly issuer: string; readonly subject: string };

/** @throws ArchiveError `config.invalid` unless it is by a name, or by a provider and its subject */
function recognised({ signIn, issuer, subject }: NewPersonOptions): Recognised {
  if (signIn !== undefined && issuer === undefined && subject === undefined) return { signInName: signIn };
  if (signIn === undefined && issuer !== undefined && subject !== undefined) return { issuer, subject };
  throw new ArchiveError("config.invalid", "give --sign-in NAME, or --issuer ADDRESS with --subject TEXT");
}

function registerLink(group: Command, cli: Cli): void {
  group
    .command("link <sign-in>")
    .description("makes a link by which a person signs in once; earlier ones end")
    .option(
      "--because <text>",
      "why the provider of sign-in is passed by; it stands in the log and in status",
    )
    .option("--json", "print the link as JSON")
    .addHelpText(
      "after",
      '\nA person who came from a provider is called by their code: kanalarkiv user list. What the provider lets them do is not theirs by a link: only roles given here are.\n\nExamples:\n  kanalarkiv user link kari.vik\n  kanalarkiv user link 4f7a-02bc-91d3 --because "The provider is down, a deadline is today"',
    )
    .action(async (signIn: string, { because, json }: { because?: string; json?: boolean }) => {
      const tools = await userTools(cli);
      const { user: person, held } = await personCalled(tools, signIn);
      const { config } = await cli.app();
      const { secret, endsAt } = await makeLink(tools, person.id, because, config.desk);
      if (held.length === 0)
        process.stderr.write(
          `${person.name} has no role given here, and may do nothing when signed in by a link\n`,
        );
      await tell(cli, { name: person.name, secret, endsAt, json });
    });
}

interface Told {
  readonly name: string;
  readonly secret: string;
  readonly endsAt: Date;
  readonly json: boolean | undefined;
}

async function tell(cli: Cli, { name, secret, endsAt, json }: Told): Promise<void> {
  const { config } = await cli.app();
  const address = `${config.desk.url ?? `http://localhost:${config.desk.port}`}/inn/${secret}`;
  if (json) return cli.json({ name, link: address, endsAt: endsAt.toISOString() });
  cli.print(`${name} signs in once by this link, until ${endsAt.toISOString()}; it is not shown again:`);
  cli.print(address);
}

function registerList(group: Command, cli: Cli): void {
  group
    .command("list")
    .description("lists people and what they may do")
    .option("--json", "print them as JSON")
    .addHelpText("after", "\nExample:\n  kanalarkiv user list")
    .action(async ({ json }: { json?: boolean }) => {
      const people = await listPeople(await userTools(cli));
      const agencies = await allAgencies((await cli.app()).tools);
      if (json) return cli.json(people.map((person) => shown(person, agencies)));
      cli.print(
        listed(
          ["name", "sign-in", "roles", "state"],
          people.map((person) => {
            const { name, signIn, roles, rolesOfSession = [], provider, closedAt } = shown(person, agencies);
            return [
              name,
              signIn,
              [
                ...roles.map((one) => `${one.role} (${one.agency})`),
                ...rolesOfSession.map((one) => `${one.role} (${one.agency}, from ${provider} for now)`),
              ].join(", "),
              closedAt ? "closed" : "",
            ];
          }),
          "Nobody works at the desk yet: kanalarkiv user add --help",
        ),
      );
    });
}

function shown({ user: person, held, claimed }: Person, agencies: readonly Agency[]) {
  const numberOf = (id: RoleHeld["agencyId"]) => agencies.find((agency) => agency.id === id)?.orgNumber ?? id;
  return {
    name: person.name,
    signIn: person.signInName ?? codeOf(person),
    ...(person.provider && { provider: person.provider.issuer, email: person.email }),
    roles: held.map(({ role, agencyId }) => ({ role, agency: numberOf(agencyId) })),
    ...(claimed.length > 0 && {
      rolesOfSession: claimed.map(({ role, agencyId }) => ({ role, agency: numberOf(agencyId) })),
    }),
    ...(person.closedAt && { closedAt: person.closedAt.toISOString() }),
  };
}

function registerRoles(group: Command, cli: Cli): void {
  group
    .command("give <sign-in>")
    .description("gives a person a role for an agency")
    .addOption(roleOption())
    .requiredOption("--agency <number>", `organisation number, or ${everyAgency}`)
    .addHelpText("after", "\nExample:\n  kanalarkiv user give kari.vik --role approver --agency 999999999")
    .action(async (signIn: string, role: RoleOptions) => {
      const tools = await userTools(cli);
      const { user: person } = await personCalled(tools, signIn);
      const given = await giveRole(tools, person.id, await heldAs(cli, role));
      cli.print(
        given ? `${person.name} is ${role.role} for ${role.agency}` : `${person.name} was that already`,
      );
    });
  group
    .command("take <sign-in>")
    .description("takes a role from a person; it holds from their next request on")
    .addOption(roleOption())
    .requiredOption("--agency <number>", `organisation number, or ${everyAgency}`)
    .requiredOption("--because <text>", "why")
    .addHelpText(
      "after",
      '\nExample:\n  kanalarkiv user take kari.vik --role approver --agency 999999999 --because "New position"',
    )
    .action(async (signIn: string, { because, ...role }: RoleOptions & { because: string }) => {
      const tools = await userTools(cli);
      const { user: person } = await personCalled(tools, signIn);
      await withdrawRole(tools, person.id, await heldAs(cli, role), because);
      cli.print(`${person.name} is no ${role.role} for ${role.agency} any more`);
    });
}

function registerClose(group: Command, cli: Cli): void {
  group
    .command("close <sign-in>")
    .description("ends what a person can do: roles, sessions and links; what they did stays under their name")
    .requiredOption("--because <text>", "why")
    .addHelpText("after", '\nExample:\n  kanalarkiv user close kari.vik --because "Left the municipality"')
    .action(async (signIn: string, { because }: { because: string }) => {
      const tools = await userTools(cli);
      const { user: person } = await personCalled(tools, signIn);
      const ended = await closePerson(tools, person.id, because);
      cli.print(`${person.name} signs in no more; ${ended} session(s) ended`);
    });
}

async function userTools(cli: Cli): Promise<UserTools> {
  const { tools } = await cli.app();
  return { ...tools, secretBytes: (count) => randomBytes(count) };
}

async function heldAs(cli: Cli, { role, agency }: RoleOptions): Promise<RoleHeld> {
  if (agency === everyAgency) return { role, agencyId: "all" };
  const { id } = await agencyBy((await cli.app()).tools, agency);
  return { role, agencyId: id };
}

/** @throws ArchiveError `archive.missing` naming those who are there */
async function personCalled(tools: UserTools, signIn: string): Promise<Person> {
  const people = await listPeople(tools);
  const found =
    people.find(({ user: person }) => person.signInName === signIn.trim().normalize("NFC").toLowerCase()) ??
    personByCode(people, signIn);
  if (found) return found;
  const names = people.map(({ user: person }) => person.signInName ?? codeOf(person));
  throw new ArchiveError(
    "archive.missing",
    `nobody signs in as ${JSON.stringify(signIn)}; there is ${names.join(", ") || "nobody yet"}`,
  );
}
