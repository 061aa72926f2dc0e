/** The second opinion: XML and schemas as .NET reads them, on which the national archive's tool is built. */
import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { copyFileSync, existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync } from "node:fs";
import { join } from "node:path";
import { keptDirectory } from "../support/kept-directory.ts";
import { sharedPath, sharedReason, whenShared } from "../support/shared.ts";

const sources = ["Program.cs", "dotnet-xsd.csproj"] as const;
export const hasDotnet = spawnSync("dotnet", ["--version"]).status === 0;

if (!hasDotnet && process.env["CI"] === "true")
  throw new Error("under CI the .NET SDK must be there: these tests may not be skipped there");

/** `describe` where the .NET SDK and the shared material are there, else a skipped block whose title gives the reason. */
export function whenDotnet<Describe extends { skip: unknown }>(describe: Describe): Describe {
  return hasDotnet ? whenShared(describe) : (describe.skip as Describe);
}

export const dotnetReason = hasDotnet ? sharedReason : " (skipped: the .NET SDK is not installed)";

export interface DotnetFault {
  readonly file: string;
  readonly line: number;
  /** such as `error: The element …`, `warning: …`, `not read: …`, `schema: …` */
  readonly message: string;
}

/** @param schemas every schema by its path: .NET follows no import @returns every fault; of the schemas alone when one does not compile */
export function dotnetFaults(schemas: readonly string[], files: readonly string[]): readonly DotnetFault[] {
  const { status, stdout, stderr } = spawnSync("dotnet", [program(), ...schemas, "--", ...files], {
    encoding: "utf8",
    maxBuffer: 2 ** 30,
    env: environment,
  });
  if (status === null || status > 2 || stderr !== "")
    throw new Error(`dotnet-xsd ended with ${status}: ${stderr.slice(0, 500)}`);
  const faults = stdout.split("\n").flatMap((line) => {
    const [, file = "", number = "", message] = /^(.*?):(\d+): (.*)$/.exec(line) ?? [];
    return message === undefined ? [] : [{ file, line: Number(number), message }];
  });
  if ((status === 0) !== (faults.length === 0)) throw new Error(`dotnet-xsd ended with ${status}: ${stdout}`);
  return faults;
}

const environment = {
  ...process.env,
  DOTNET_CLI_HOME: keptDirectory(""),
  DOTNET_NOLOGO: "1",
  DOTNET_CLI_TELEMETRY_OPTOUT: "1",
};

/** Built once for each state of its sources, whichever test comes first. */
function program(): string {
  const texts = sources.map((name) => readFileSync(sharedPath("tools", "dotnet-xsd", name), "utf8"));
  const digest = createHash("sha256").update(texts.join("\0")).digest("hex").slice(0, 16);
  const place = keptDirectory(`kanalarkiv-dotnet-xsd-${process.getuid?.() ?? ""}-${digest}`);
  if (!existsSync(place)) build(place);
  return join(place, "dotnet-xsd.dll");
}

function build(place: string): void {
  const work = mkdtempSync(keptDirectory("kanalarkiv-dotnet-"));
  try {
    mkdirSync(join(work, "source"));
    for (const name of sources)
      copyFileSync(sharedPath("tools", "dotnet-xsd", name), join(work, "source", name));
    const args = ["build", "-c", "Release", "-o", join(work, "out"), "--nologo", join(work, "source")];
    const { status, stdout } = spawnSync("dotnet", args, { encoding: "utf8", env: environment });
    if (status !== 0) throw new Error(`dotnet-xsd cannot be built: ${stdout.slice(0, 2000)}`);
    // another test may have been quicker
    if (!existsSync(place)) renameSync(join(work, "out"), place);
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
}
