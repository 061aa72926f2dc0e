/** PURE. The items in the held answers of a wiki. */
import type { Channel } from "../../../domain/channel.ts";
import type { Sighting } from "../../../domain/item.ts";
import type { Fault, Payload } from "../../../domain/observation.ts";
import type { AnswerReading, Answers, Reading } from "../../port.ts";
import { screenSightings } from "../../screen.ts";
import { completenessOf, type Gap, isHistoryRead, isTextLost, missingText } from "./complete.ts";
import { type Contribution, contributionsOf } from "./contributions.ts";
import { libraryOf } from "./files.ts";
import { ownTexts } from "./own-text.ts";
import { type Around, isStaff, logEntryOf, pageOf, profileOf, revisionOf } from "./parse.ts";
import type { Page } from "./shapes.ts";
import type { SomeRead } from "./some.ts";
import { normalTitle } from "./titles.ts";
import { type Placed, type Wiki, wikiIn } from "./wiki.ts";

export interface ReadingOf {
  readonly denyAuthors: readonly string[];
  readonly seenAt: Date;
}

export interface WikiRead extends Reading {
  readonly faults: readonly Fault[];
  /** histories that only the wiki's own count can call whole */
  readonly gaps: readonly Gap[];
  /** where the histories of some pages were read alone */
  readonly some?: SomeRead;
}

interface WikiAnswers extends Answers {
  readonly of: ReadingOf;
}

export const wikiReading: AnswerReading<WikiAnswers, WikiRead> = {
  name: "mediawiki",
  read: ({ payloads, of }) => readWiki(payloads, of),
};

/** What a reading must know of the channel, and no more. */
export function readingOf({ denyAuthors }: Channel, seenAt: Date): ReadingOf {
  return { denyAuthors, seenAt };
}

/** The order is the wiki's description, its pages, their revisions, the log, each by number. */
export function readWiki(payloads: readonly Payload[], of: ReadingOf): WikiRead {
  const wiki = wikiIn(payloads);
  const { faults, gaps, findings, allHidden } = completenessOf(wiki);
  if (allHidden) return { sightings: [], findings: wiki.findings, faults, gaps };
  const screened = screenSightings(itemsOf(wiki), { seenAt: of.seenAt, denyAuthors: of.denyAuthors });
  return {
    sightings: screened.sightings,
    findings: [
      ...wiki.findings,
      ...wiki.revisions.filter(isTextLost).map(missingText),
      ...findings,
      ...screened.findings,
    ],
    faults,
    gaps,
    ...(wiki.ofSome ? { some: someRead(wiki) } : {}),
  };
}

function someRead(wiki: Wiki): SomeRead {
  const listed = wiki.pages.map(({ is }) => is.pageid);
  return { listed, read: listed.filter((pageid) => isHistoryRead(wiki, pageid)) };
}

function itemsOf(wiki: Wiki): Sighting[] {
  const around = aroundOf(wiki);
  const contributions = contributionsIn(wiki);
  const first = new Map(wiki.revisions.toReversed().map(({ is }) => [is.pageid, is]));
  // of a page whose history was not read nobody knows who began it
  const isTold = ({ is }: Placed<Page>) => !wiki.ofSome || isHistoryRead(wiki, is.pageid);
  const told = wiki.revisions.filter((revision) => !isTextLost(revision));
  return [
    ...(wiki.site ? [profileOf(wiki.site, wiki.api)] : []),
    ...wiki.pages.filter(isTold).map((page) => pageOf(page, first.get(page.is.pageid), around)),
    ...told.map((revision) => revisionOf(revision, contributions.get(revision.is.revid), around)),
    ...wiki.log.map((entry) => logEntryOf(entry, around)),
  ];
}

function aroundOf(wiki: Wiki): Around {
  const site = wiki.site?.is;
  const staff = new Set(wiki.accounts.map(({ userid }) => userid));
  return {
    api: wiki.api,
    site,
    library: libraryOf(wiki.files, site, wiki.api),
    filesRead: wiki.isWhole("allimages"),
    staff,
    own: ownTexts(
      wiki.revisions.map(({ is }) => is),
      (revision) => isStaff(revision, { staff }),
    ),
    subjectOf: subjectsIn(wiki),
    moves: movesIn(wiki),
  };
}

function movesIn({ log }: Wiki): Around["moves"] {
  const moves = log.map(({ is }) => is).filter(({ type, logpage }) => type === "move" && logpage);
  return new Map(
    moves.sort((one, other) => one.logid - other.logid).map((move) => [move.logpage ?? 0, move]),
  );
}

/** Of each talk page the page that it is about, when there is one. */
function subjectsIn({ pages }: Wiki): ReadonlyMap<number, number> {
  const byTitle = new Map(pages.map(({ is }) => [`${is.ns} ${normalTitle(is.title)}`, is.pageid]));
  return new Map(
    pages.flatMap(({ is }) => {
      if (is.ns % 2 === 0) return [];
      const titled = is.associatedpage && byTitle.get(`${is.ns - 1} ${normalTitle(is.associatedpage)}`);
      const subject = is.subjectid || titled;
      return subject ? [[is.pageid, subject] as const] : [];
    }),
  );
}

function contributionsIn({ revisions }: Wiki): ReadonlyMap<number, Contribution> {
  const talks = Map.groupBy(
    revisions.filter(({ is }) => is.ns % 2 === 1),
    ({ is }) => is.pageid,
  );
  return new Map(
    [...talks.values()].flatMap((own) => [
      ...contributionsOf(
        own.map(({ is: { revid, parentid, slots } }) => ({ revid, parentid, text: slots.main.content })),
      ),
    ]),
  );
}
