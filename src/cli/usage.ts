/** How a command says what it takes, and what was wrong with what it was given: three lines, of which the first names all. */
import { type Command, Help, type Option } from "commander";

/** Every option that must be given is named in the usage line and marked in the list, and all that are missing at once. */
export function withUsage(command: Command): void {
  command.usage(usageOf(command));
  command.configureHelp({ optionDescription: described, subcommandTerm: termOf });
  command.configureOutput({
    outputError: (text, write) => write(`${faultText(command, text.trimEnd())}\n`),
  });
  command.showHelpAfterError(`usage: ${nameOf(command)} ${command.usage()}\nsee ${nameOf(command)} --help`);
}

function usageOf(command: Command): string {
  const required = command.options.filter(isRequired).map(({ flags }) => flags.split(/, */).at(-1) ?? flags);
  const given = command.registeredArguments.map((argument) => {
    const shown = `${argument.name()}${argument.variadic ? "..." : ""}`;
    return argument.required ? `<${shown}>` : `[${shown}]`;
  });
  return [...given, ...required, "[options]", ...(command.commands.length > 0 ? ["[command]"] : [])].join(
    " ",
  );
}

/** What a command takes is told by its own help; those of the program are not loaded for the list of all. */
function termOf(command: Command): string {
  return command.parent?.parent ? new Help().subcommandTerm(command) : command.name();
}

/** Commander would ask what is required of a group of the commands below it too, so a group says it in words. */
function isRequired(option: Option): boolean {
  return option.mandatory || /\(required\)/.test(option.description);
}

function described(option: Option): string {
  const facts = [
    ...(option.argChoices
      ? [`choices: ${option.argChoices.map((one) => JSON.stringify(one)).join(", ")}`]
      : []),
    ...(option.defaultValue === undefined || typeof option.defaultValue === "boolean"
      ? []
      : [`default: ${option.defaultValueDescription ?? JSON.stringify(option.defaultValue)}`]),
  ];
  const marked = option.mandatory ? `${option.description} (required)` : option.description;
  return facts.length === 0 ? marked : `${marked} (${facts.join(", ")})`;
}

const oneMissing = /^error: required option '/;

/** Commander names the first missing option only. */
function faultText(command: Command, text: string): string {
  if (!oneMissing.test(text)) return text;
  const missing = command.options.filter(
    (option) => option.mandatory && command.getOptionValue(option.attributeName()) === undefined,
  );
  const operands = command.registeredArguments.filter(
    (argument, at) => argument.required && command.args[at] === undefined,
  );
  const named = operands.map((argument) => `, nor <${argument.name()}>`);
  return missingText(missing.map(({ flags }) => flags)) + named.join("");
}

/** @param flags as `--name <text>` */
export function missingText(flags: readonly string[]): string {
  return `error: required option${flags.length > 1 ? "s" : ""} ${flags.join(", ")} not specified`;
}

function nameOf(command: Command): string {
  return command.parent ? `${nameOf(command.parent)} ${command.name()}` : command.name();
}
