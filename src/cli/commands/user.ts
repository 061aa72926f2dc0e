import { randomBytes } from "node:crypto";
import { type Command, Option } from "commander";
import type { Agency } from "../../domain/agency.ts";
import { type DeskRole, deskRoles, type RoleHeld } from "../../domain/desk.ts";
import { ArchiveError } from "../../domain/errors.ts";
import { agencyBy, allAgencies } from "../../pipeline/register/register.ts";
import { makeLink } from "../../pipeline/users/link.ts";
import {
  addUser,
  closePerson,
  giveRole,
  listPeople,
  type Person,
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
    .requiredOption("--sign-in <name>", "what they type to sign in")
    .addOption(roleOption())
    .requiredOption("--agency <number>", `organisation number, or ${everyAgency}`)
    .option("--json", "print person and link as JSON")
    .addHelpText(
      "after",
      '\nExample:\n  kanalarkiv user add --name "Eva Lund" --sign-in eva --role administrator --agency all',
    )
    .action(async ({ name, signIn, json, ...role }: RoleOptions & { name: string; signIn: string }) => {
      const tools = await userTools(cli);
      const held = await heldAs(cli, role);
      const added = await addUser(tools, { name, signInName: signIn });
      await giveRole(tools, added.id, held);
      const { secret, endsAt } = await makeLink(tools, added.id);
      await tell(cli, { name: added.name, secret, endsAt, json });
    });
}

function registerLink(group: Command, cli: Cli): void {
  group
    .command("link <sign-in>")
    .description("makes a link by which a person signs in once; earlier ones end")
    .option("--break-glass <text>", "why a person of a provider is to sign in without it")
    .option("--json", "print the link as JSON")
    .addHelpText("after", "\nExample:\n  kanalarkiv user link kari.vik")
    .action(async (signIn: string, { breakGlass, json }: { breakGlass?: string; json?: boolean }) => {
      const tools = await userTools(cli);
      const { user: person } = await personCalled(tools, signIn);
      const { secret, endsAt } = await makeLink(tools, person.id, breakGlass);
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
            const { name, signIn, roles, closedAt } = shown(person, agencies);
            return [
              name,
              signIn,
              roles.map((one) => `${one.role} (${one.agency})`).join(", "),
              closedAt ? "closed" : "",
            ];
          }),
          "Nobody works at the desk yet: kanalarkiv user add --help",
        ),
      );
    });
}

function shown({ user: person, held }: Person, agencies: readonly Agency[]) {
  const numberOf = (id: RoleHeld["agencyId"]) => agencies.find((agency) => agency.id === id)?.orgNumber ?? id;
  return {
    name: person.name,
    signIn: person.signInName ?? person.provider?.issuer ?? "",
    roles: held.map(({ role, agencyId }) => ({ role, agency: numberOf(agencyId) })),
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
  const found = people.find(
    ({ user: person }) => person.signInName === signIn.trim().normalize("NFC").toLowerCase(),
  );
  if (found) return found;
  const names = people.flatMap(({ user: person }) => person.signInName ?? []);
  throw new ArchiveError(
    "archive.missing",
    `nobody signs in as ${JSON.stringify(signIn)}; there is ${names.join(", ") || "nobody yet"}`,
  );
}
