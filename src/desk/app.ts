/** The desk of officers and archivists: every request is asked who it is, what it may, and whether its form is ours. */
import type { Context } from "hono";
import { Hono } from "hono";
import { bodyLimit } from "hono/body-limit";
import { compress } from "hono/compress";
import type { Agency } from "../domain/agency.ts";
import { deskRoles, may } from "../domain/desk.ts";
import { countActs } from "../pipeline/acts/list.ts";
import { askSession, endSession, type SignedIn } from "../pipeline/users/session.ts";
import type { Assets } from "../web/assets.ts";
import { type AskReadiness, healthRoutes } from "../web/health.ts";
import { languageOf } from "../web/language.ts";
import { formKeyOf, isFormKey, isOurForm } from "./guard.ts";
import { deskHeaders } from "./headers.ts";
import { deskHtml } from "./layout.ts";
import { failedPage, forbiddenPage, notFoundPage, type SentForm, staleFormPage } from "./pages/problem.ts";
import type { DeskAnswer, DeskReader, DeskRoute, ReadFiles } from "./route.ts";
import { deskRoutes } from "./routes.ts";
import { sessionSecret } from "./session-cookie.ts";
import type { DeskSite } from "./site.ts";
import { isMultipart, readUpload } from "./upload.ts";
import { deskWordsOf } from "./words/index.ts";

export interface DeskWebOptions {
  readonly site: DeskSite;
  readonly assets: Assets;
  readonly readiness?: AskReadiness;
  /** told of every fault that somebody met; they are told nothing of it */
  readonly onFault?: (fault: unknown) => void;
}

/** largest form: a decision's text, or a list of items */
const mostFormBytes = 2 * 1024 * 1024;

export function deskWeb({ site, assets, readiness, onFault = () => undefined }: DeskWebOptions): Hono {
  const app = new Hono();
  if (readiness) healthRoutes(app, readiness);
  app.use(compress(), deskHeaders);
  app.get("/assets/:name", (context) => {
    const file = assets.files.get(context.req.param("name"));
    if (!file) return context.notFound();
    return context.body(file.body, 200, {
      "Content-Type": file.type,
      "Cache-Control": "private, max-age=3600",
    });
  });
  // no address of ours holds a zero byte, and no database can be asked for one
  app.use(async (context, next) => (/%00/i.test(context.req.url) ? context.text("", 400) : await next()));
  const gate = { site, stylesheet: assets.stylesheet };
  for (const route of deskRoutes(site)) {
    const limited = bodyLimit({ maxSize: route.mostBytes ?? mostFormBytes });
    app[route.method](
      route.path,
      // files are counted as they come, by who reads them
      (context, next) => (route.files && isMultipart(context) ? next() : limited(context, next)),
      (context) => answer(gate, route, context),
    );
  }
  app.notFound(async (context) => {
    const reader = await readerOf(gate, context);
    // who is not signed in learns of no address whether it is there
    return reader.signedIn ? show(context, reader, notFoundPage(reader)) : toSignIn(context);
  });
  app.onError(async (fault, context) => {
    onFault(fault);
    const sent = await sentForm(gate, context).catch(() => undefined);
    const reader = await readerOf(gate, context).catch(() => strangerReader(gate, context));
    return show(context, reader, failedPage(reader, sent));
  });
  return app;
}

interface Gate {
  readonly site: DeskSite;
  readonly stylesheet: string;
}

async function answer(gate: Gate, route: DeskRoute, context: Context): Promise<Response> {
  const reader = await readerOf(gate, context);
  // nothing that a stranger sends to a page of somebody's is read
  if (route.method === "post" && route.needs !== "nothing" && !reader.signedIn) return toSignIn(context);
  const files = route.files === true && isMultipart(context);
  const form = route.method === "post" && !files ? await formOf(context) : new Map<string, string>();
  const fromBrowser = route.needs !== "nothing" || route.sender !== "server";
  if (route.method === "post" && fromBrowser) {
    const keyless = reader.formKey !== undefined && !files && !isFormKey(form.get("key"), reader.formKey);
    const refused = !isOurs(gate, context) || keyless;
    if (refused) return show(context, reader, staleFormPage(reader));
  }
  if (route.needs === "nothing") return told(context, reader, await route.answer({ context, reader, form }));
  const { signedIn, formKey } = reader;
  if (!signedIn || formKey === undefined) return toSignIn(context);
  const known = { ...reader, signedIn, formKey };
  if (route.needs === "session")
    return told(context, reader, await route.answer({ context, reader: known, form }));
  const agency = await agencyOf(gate, known, context);
  if (!agency) return show(context, reader, notFoundPage(reader));
  const here = { ...known, agency, ...(await owedBy(gate, known, agency)) };
  if (!may(signedIn.held, route.needs, agency.id))
    return show(context, here, forbiddenPage(here, route.needs));
  const readFiles: ReadFiles | undefined = files
    ? (mostBytes, take) =>
        readUpload(context, { mostBytes, take, accepts: (fields) => isFormKey(fields.get("key"), formKey) })
    : undefined;
  return told(context, here, await route.answer({ context, reader: here, form, readFiles }));
}

async function owedBy({ site }: Gate, { signedIn }: { readonly signedIn: SignedIn }, agency: Agency) {
  if (!may(signedIn.held, "item.read", agency.id)) return {};
  const counts = await countActs(site.toolsFor(signedIn.user.name), agency);
  const sum = (of: (one: (typeof counts)[number]) => number) => counts.reduce((all, one) => all + of(one), 0);
  return { acts: { items: sum(({ items }) => items), overdue: sum(({ overdue }) => overdue) } };
}

/** An agency that the person has nothing to do with is not there. */
async function agencyOf(
  { site }: Gate,
  { signedIn }: { readonly signedIn: NonNullable<DeskReader["signedIn"]> },
  context: Context,
): Promise<Agency | undefined> {
  const agency = await site.agencyByNumber(context.req.param("agency") ?? "");
  const has = agency && signedIn.held.some(({ agencyId }) => agencyId === "all" || agencyId === agency.id);
  return has ? agency : undefined;
}

async function readerOf(gate: Gate, context: Context): Promise<DeskReader> {
  const secret = sessionSecret(context);
  const stranger = strangerReader(gate, context);
  const signedIn = await askSession(gate.site.users, secret);
  if (signedIn && !isOpenWay(gate.site, signedIn.session.by)) {
    await endSession(gate.site.users, signedIn.session, "revoked");
    return stranger;
  }
  return signedIn && secret !== undefined ? { ...stranger, signedIn, formKey: formKeyOf(secret) } : stranger;
}

/** A way in that is among the settings no more is closed for those too who came by it before. */
function isOpenWay({ providers, passwords }: DeskSite, by: string): boolean {
  if (by === "password") return passwords;
  return by === "link" || providers.some(({ settings }) => settings.issuer === by);
}

function strangerReader({ stylesheet }: Gate, context: Context): DeskReader {
  const language = languageOf(context);
  const url = new URL(context.req.url);
  url.searchParams.delete("lang");
  return {
    ...{ language, words: deskWordsOf[language], path: url.pathname, search: url.searchParams, stylesheet },
    ...{ signedIn: undefined, formKey: undefined, agency: undefined },
  };
}

function isOurs({ site }: Gate, context: Context): boolean {
  const { req } = context;
  const [host, origin, fetchSite] = ["host", "origin", "sec-fetch-site"].map((name) => req.header(name));
  return isOurForm({ deskUrl: site.deskUrl, host, origin, fetchSite });
}

/**
 * A field that is given twice counts as not given: no page of ours sends one twice. A zero byte, which no keyboard has and
 * no database keeps, is shown as what cannot be read.
 */
async function formOf(context: Context): Promise<ReadonlyMap<string, string>> {
  const fields = new Map<string, string>();
  const twice = new Set<string>();
  for (const [name, value] of await context.req.formData()) {
    if (typeof value !== "string") continue;
    if (fields.has(name)) twice.add(name);
    fields.set(name, value.replaceAll("\0", "\uFFFD"));
  }
  for (const name of twice) fields.delete(name);
  return fields;
}

/** Where passwords and links are typed: they stand in no page. */
const secretForms = /^\/(?:inn|konto)\//;

/** What was typed into a form of ours that could not be acted on, so that it can be sent again; files are not among it. */
async function sentForm(gate: Gate, context: Context): Promise<SentForm | undefined> {
  const { method, path } = context.req;
  if (method !== "POST" || secretForms.test(`${path}/`) || !isOurs(gate, context)) return undefined;
  const fields = await formOf(context);
  return fields.has("key") ? { to: path, fields } : undefined;
}

function toSignIn(context: Context): Response {
  const url = new URL(context.req.url);
  const after =
    context.req.method === "GET" ? `?etter=${encodeURIComponent(`${url.pathname}${url.search}`)}` : "";
  return context.redirect(`/inn${after}`, 303);
}

function told(context: Context, reader: DeskReader, given: DeskAnswer): Response | Promise<Response> {
  if (given instanceof Response) return given;
  return show(context, reader, given ?? notFoundPage(reader));
}

function show(
  context: Context,
  reader: DeskReader,
  page: Exclude<DeskAnswer, Response | undefined>,
): Response | Promise<Response> {
  context.header("Content-Language", reader.language);
  return context.html(deskHtml(reader, page), page.status ?? 200);
}

/** Which role may reach which route; read by the test of the matrix, and by the page that shows it. */
export function matrixOf(routes: readonly DeskRoute[]) {
  return routes.map(({ method, path, needs }) => ({
    method,
    path,
    needs,
    roles:
      needs === "nothing" || needs === "session"
        ? needs
        : deskRoles.filter((role) => may([{ role, agencyId: "all" }], needs, "" as Agency["id"])),
  }));
}
