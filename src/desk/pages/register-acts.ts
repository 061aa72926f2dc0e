/** What is registered of a channel at the desk, under the name of who is signed in. */
import { isArchiveError } from "../../domain/errors.ts";
import {
  attestPoint,
  PlanFaults,
  planOf,
  recordEvaluation,
  setPlan,
  undoPlan,
} from "../../pipeline/register/plan.ts";
import { keptPlanFile, readPlanFile } from "../../pipeline/register/plan-file.ts";
import type { RegisteredChannel } from "../../pipeline/register/register.ts";
import type { ArchiveTools } from "../../pipeline/tools.ts";
import type { AgencyRequest, DeskAnswer } from "../route.ts";
import type { DeskSite } from "../site.ts";
import { registerWords } from "../words/register.ts";
import { refusalOf } from "./channel-acts.ts";
import { channelHere } from "./channels.ts";
import { givenDayField } from "./given-day.ts";
import { givenFile } from "./given-file.ts";
import { type RefusedPlan, registerPage } from "./register.ts";
import { inputOf } from "./register-form.ts";

interface Acting {
  readonly tools: ArchiveTools;
  readonly channel: RegisteredChannel;
  readonly by: string;
  /** what was typed in the field */
  readonly text: (name: string) => string;
}

/** @returns whether anything was new, or what is wrong in words */
type Act = (acting: Acting) => Promise<boolean | string>;

export async function setRegister(site: DeskSite, request: AgencyRequest): Promise<DeskAnswer> {
  return await acted(site, request, "set", async ({ tools, channel, by, text }) => {
    const input = inputOf(request.form);
    const act = { by, because: text("fordi") || undefined };
    const file = await givenFile(request.context, "planfil");
    // what is wrong with the fields is told before a file is stored
    if (file) await setPlan(tools, channel, input, { ...act, dryRun: true });
    const planFile = file && (await keptPlanFile(tools, file, true));
    const { changes } = await setPlan(tools, channel, { ...input, ...(planFile ? { planFile } : {}) }, act);
    return changes.length > 0;
  });
}

export async function evaluateHere(site: DeskSite, request: AgencyRequest): Promise<DeskAnswer> {
  const words = registerWords[request.reader.language];
  return await acted(site, request, "evaluate", async ({ tools, channel, by, text }) => {
    const on = givenDayField(text("evaluert"));
    if (!on) return words.needsDay;
    if (text("resultat") === "") return words.needsResult;
    const next = text("neste") === "" ? undefined : givenDayField(text("neste"));
    const given = { on, result: text("resultat"), reference: text("finnes"), next };
    return (await recordEvaluation(tools, channel, given, { by })).changes.length > 0;
  });
}

export async function attestHere(site: DeskSite, request: AgencyRequest): Promise<DeskAnswer> {
  const words = registerWords[request.reader.language];
  return await acted(site, request, "attest", async ({ tools, channel, by, text }) => {
    const on = givenDayField(text("bekreftet"));
    if (!on) return words.needsDay;
    if (!/^C\d\d$/.test(text("punkt"))) return words.needsPoint;
    const months = Number(text("maaneder"));
    if (!Number.isInteger(months) || months < 1 || months > 60) return words.needsMonths;
    return (
      (await attestPoint(tools, channel, { point: text("punkt"), by, on, months }, { by })).changes.length > 0
    );
  });
}

export async function undoHere(site: DeskSite, request: AgencyRequest): Promise<DeskAnswer> {
  const words = registerWords[request.reader.language];
  return await acted(site, request, "undo", async ({ tools, channel, by, text }) => {
    if (text("fordi") === "") return words.needsReason;
    await undoPlan(tools, channel, text("rad"), { by, because: text("fordi") });
    return true;
  });
}

async function acted(
  site: DeskSite,
  request: AgencyRequest,
  of: RefusedPlan["of"],
  act: Act,
): Promise<DeskAnswer> {
  const { reader, context, form } = request;
  const channel = await channelHere(site, request);
  if (!channel) return undefined;
  const by = reader.signedIn.user.name;
  const refuse = (says: RefusedPlan["says"], faults: RefusedPlan["faults"] = []) =>
    registerPage(site, request, { says, of, typed: Object.fromEntries(form), faults });
  try {
    const text = (name: string) => form.get(name)?.trim() ?? "";
    const came = await act({ tools: site.toolsFor(by), channel, by, text });
    if (typeof came === "string") return await refuse(came);
    const at = `/${reader.agency.orgNumber}/kanaler/${channel.id}/register`;
    return context.redirect(`${at}?gjort=${came ? "ja" : "nei"}`, 303);
  } catch (error) {
    if (error instanceof PlanFaults)
      return await refuse(registerWords[reader.language].faultHeading, error.faults);
    if (isArchiveError(error) && error.code === "archive.missing") return undefined;
    return await refuse(refusalOf(error, reader.language));
  }
}

/** The plan as it was handed in; always saved and never shown, whatever it is. */
export async function downloadPlan(site: DeskSite, request: AgencyRequest): Promise<DeskAnswer> {
  const { reader, context } = request;
  const channel = await channelHere(site, request);
  if (!channel) return undefined;
  const tools = site.toolsFor(reader.signedIn.user.name);
  const file = (await planOf(tools, channel)).register.plan?.value.file;
  if (!file) return undefined;
  const content = await readPlanFile(tools, file);
  context.header("Content-Type", "application/octet-stream");
  context.header("Content-Disposition", `attachment; filename*=UTF-8''${encodeURIComponent(file.name)}`);
  return context.body(new Uint8Array(content));
}
