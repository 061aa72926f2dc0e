/**
 * endringslogg.xml: metadata that were given another value, at least the opening or the closing of the period.
 *
 * @see Noark 5 appendix 3 and requirement 6.4.28; https://schema.arkivverket.no/N5/v5.0/endringslogg.xsd
 */
import { ArchiveError } from "../domain/errors.ts";
import type { ExportScope } from "../domain/export.ts";
import type { CaseId, EntryId } from "../domain/ids.ts";
import { responsibleOf } from "./correspondents.ts";
import { caseFolderId } from "./identity.ts";
import {
  arkivdelstatus,
  arkivdelstatusBefore,
  namespaces,
  notSet,
  saksstatus,
  saksstatusBefore,
} from "./names.ts";
import { countNode, type ExtractionTally, newTally } from "./tally.ts";
import { dateTime } from "./times.ts";
import { closeTag, isBlank, mandatory, openTag, type XmlNode, xml, xmlDeclaration } from "./xml.ts";

export interface Change {
  /** systemID of a unit of the same package */
  readonly unit: string;
  /** the element's name as the standard spells it */
  readonly field: string;
  readonly at: Date;
  readonly by: string;
  /** undefined or blank where there was no value */
  readonly from: string | undefined;
  readonly to: string | undefined;
}

/** The first value of a series that its package leaves open: opening it was the last thing that happened to it. */
export function seriesOpened(scope: ExportScope): Change {
  return {
    unit: scope.seriesId,
    field: "arkivdelstatus",
    at: scope.openedAt,
    by: scope.systemName,
    from: undefined,
    to: arkivdelstatusBefore,
  };
}

/** An officer wrote an entry off, or took that back. @param from M619, undefined while it was in arrears */
export function writeOffChanged(
  entryId: EntryId,
  change: { readonly at: Date; readonly by: string },
  from: string | undefined,
  to: string | undefined,
): Change {
  return { unit: entryId, field: "avskrivningsmaate", at: change.at, by: change.by, from, to };
}

/** The series was open until the selection was frozen. */
export function periodClosed(scope: ExportScope): Change {
  return {
    unit: scope.seriesId,
    field: "arkivdelstatus",
    at: scope.closedAt,
    by: scope.closedBy,
    from: arkivdelstatusBefore,
    to: arkivdelstatus,
  };
}

/** A case without arrears is closed with its period, as a sharp separation wants (requirement 3.2.9). */
export function caseClosed(scope: ExportScope, caseId: CaseId): Change {
  return {
    ...periodClosed(scope),
    unit: caseFolderId(scope, caseId),
    field: "saksstatus",
    from: saksstatusBefore,
    to: saksstatus,
  };
}

/** A case was given to somebody else (M306). */
export function caseAssigned(
  scope: ExportScope,
  step: {
    readonly caseId: CaseId;
    readonly at: Date;
    readonly by: string;
    readonly from: string | undefined;
    readonly to: string | undefined;
  },
): Change {
  const { caseId, at, by, from, to } = step;
  const own = responsibleOf(scope.agency);
  return {
    unit: caseFolderId(scope, caseId),
    field: "saksansvarlig",
    at,
    by,
    from: from ?? own,
    to: to ?? own,
  };
}

/**
 * The file in pieces, one change at a time.
 *
 * @param changes oldest first, only of units that the package holds (Arkade N5.62)
 * @param tally counts them
 * @throws ArchiveError `package.invalid` when there is none: the schema wants one, so give `periodClosed` at least
 */
export async function* writeChangeLog(
  changes: Iterable<Change> | AsyncIterable<Change>,
  tally: ExtractionTally = newTally(),
): AsyncGenerator<string> {
  yield `${xmlDeclaration}${openTag("endringslogg", [["xmlns", namespaces.endringslogg]])}\n`;
  let any = false;
  for await (const change of changes) {
    const node = endring(change);
    countNode(tally, node);
    any = true;
    yield `${xml(node)}\n`;
  }
  if (!any)
    throw new ArchiveError(
      "package.invalid",
      "the change log is empty: log at least the closing of the period",
    );
  yield `${closeTag("endringslogg")}\n`;
}

function endring(change: Change): XmlNode {
  return [
    "endring",
    [
      ["referanseArkivenhet", change.unit],
      mandatory("referanseMetadata", change.field),
      ["endretDato", dateTime(change.at)],
      mandatory("endretAv", change.by),
      ["tidligereVerdi", valueOrNotSet(change.from)],
      ["nyVerdi", valueOrNotSet(change.to)],
    ],
  ];
}

function valueOrNotSet(value: string | undefined): string {
  return value === undefined || isBlank(value) ? notSet : value;
}
