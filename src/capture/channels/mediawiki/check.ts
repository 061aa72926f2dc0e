/**
 * Asks a wiki for one page or revision by itself.
 *
 * That it is missing proves nothing: a page that was moved without a redirect is missing by its title, and a revision of a
 * deleted page is answered like one that never was. Gone is what is missing by number and of whose page the deletion log
 * says that it was deleted; a suppressed deletion has no log entry that anybody sees, so of it nothing is concluded.
 */
import type { Channel } from "../../../domain/channel.ts";
import type { DirectCheck } from "../../../domain/observation.ts";
import type { CaptureTools, MissingItem } from "../../port.ts";
import { type Parameters, questionAt } from "./address.ts";
import { findWiki } from "./look.ts";
import type { Said } from "./said.ts";

/** Entries of the log are read newest first, 500 in an answer to anybody. */
const mostAnswers = 20;

export async function checkItem(
  channel: Channel,
  item: MissingItem,
  tools: CaptureTools,
): Promise<DirectCheck> {
  const [, type, id = "0"] = /^(page|revision)-(\d{1,15})$/.exec(item.nativeId) ?? [];
  if (type === undefined) return "unknown";
  const found = await findWiki(channel, tools, []);
  if (found.kind === "fault") return "unknown";
  const ask = async (parameters: Parameters) => {
    const asked = await found.ask(questionAt(found.api, parameters, found.session.known));
    return asked.kind === "said" ? asked.said : undefined;
  };
  const isPage = type === "page";
  const said = await ask(
    isPage ? { pageids: id, prop: "info" } : { revids: id, prop: "revisions", rvprop: "ids" },
  );
  if (!said) return "unknown";
  const standing = isPage ? pageStanding(said, Number(id)) : revisionStanding(said, Number(id));
  if (standing !== "missing") return standing;
  const page = isPage ? Number(id) : Number(item.facts["pageid"]);
  return (await wasDeleted(page, ask)) ? "gone" : "unknown";
}

function pageStanding({ pages }: Said, id: number): "present" | "missing" | "unknown" {
  const page = pages.find(({ pageid }) => pageid === id);
  if (!page) return "unknown";
  return page.missing ? "missing" : "present";
}

/** Somebody who may read what is deleted is given the page as missing, without a revision. */
function revisionStanding({ pages, badRevisions }: Said, id: number): "present" | "missing" | "unknown" {
  if (pages.some(({ revisions }) => revisions.includes(id))) return "present";
  const isDeleted = pages.some(({ missing }) => missing);
  return badRevisions.includes(id) || isDeleted ? "missing" : "unknown";
}

async function wasDeleted(
  page: number,
  ask: (parameters: Parameters) => Promise<Said | undefined>,
): Promise<boolean> {
  for (const letype of ["delete", "suppress"]) {
    let next: Parameters = {};
    for (let answers = 0; answers < mostAnswers; answers += 1) {
      const said = await ask({ list: "logevents", letype, leprop: "ids|type", lelimit: "max", ...next });
      if (!said) return false;
      if (said.deletedPages.includes(page)) return true;
      if (said.next === undefined) break;
      next = said.next;
    }
  }
  return false;
}
