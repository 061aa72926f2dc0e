/** From the API's search parameters to a search of ours. */
import type { z } from "zod";
import { uuidOf } from "../../access/ids.ts";
import { type Edge, instantOf } from "../../access/time-string.ts";
import { type Day, dayOf } from "../../domain/day.ts";
import { type SearchFilter, type SearchRequest, searchKinds } from "../search.ts";
import type { SearchParameters } from "./parameters.ts";
import { directionOf } from "./shapes.ts";

/** Both countries keep one clock, so days are read on it whichever agency is asked for. */
const zone = "Europe/Oslo";

type Asked = z.infer<typeof SearchParameters>;

export function searchRequest(asked: Asked, at: Date): SearchRequest {
  const dayOfText = (text: string | undefined, edge: Edge): Day | undefined => {
    const instant = text === undefined ? undefined : instantOf(text, at, zone, edge);
    return instant && dayOf(instant, zone);
  };
  const instantText = (text: string | undefined, edge: Edge) =>
    text === undefined ? undefined : instantOf(text, at, zone, edge)?.toISOString();
  const agencies = agenciesOf(asked);
  const filter: SearchFilter = {
    agency: agencies[0],
    channel: asked.kanal && uuidOf("channel", asked.kanal),
    platform: asked.plattform,
    from: latestOf(dayOfText(asked.journaldatoFrom, "from"), dayOfText(asked.standardDatoFrom, "from")),
    to: earliestOf(dayOfText(asked.journaldatoTo, "to"), dayOfText(asked.standardDatoTo, "to")),
    documentFrom: dayOfText(asked.dokumentetsDatoFrom, "from"),
    documentTo: dayOfText(asked.dokumentetsDatoTo, "to"),
    publishedFrom: instantText(asked.publisertDatoFrom, "from"),
    publishedTo: instantText(asked.publisertDatoTo, "to"),
    updatedFrom: instantText(asked.oppdatertDatoFrom, "from"),
    updatedTo: instantText(asked.oppdatertDatoTo, "to"),
    happened: asked.hendelse && happenedOf[asked.hendelse],
    directions: asked.journalposttype?.flatMap((type) => directionOf(type) ?? []),
    sequences: asked.journalsekvensnummer?.map(Number),
    numbersInCase: asked.journalpostnummer?.map(Number),
    caseYears: asked.saksaar?.map(Number),
    caseSequences: asked.sakssekvensnummer?.map(Number),
    caseNumbers: asked.saksnummer?.map((number) => number.split("/").map(Number).join("/")),
    grounds: asked.skjermingshjemmel,
    titles: asked.tittel,
    parties: asked.korrespondansepartNavn,
  };
  const named = asked.entity ?? searchKinds;
  // a journal date is of the journal: the agency's own posts have none
  const dated = asked.journaldatoFrom || asked.journaldatoTo;
  const kinds = named.filter((kind) => agencies.length <= 1 && (!dated || kind === "Journalpost"));
  return { query: asked.query ?? "", kinds, filter };
}

const happenedOf = { endret: "edited", slettet: "removed", endretEllerSlettet: "either" } as const;

/** No row belongs to two agencies: two different ones find nothing. */
function agenciesOf(asked: Asked): readonly string[] {
  const named = [asked.journalenhet, ...(asked.administrativEnhet ?? [])];
  return [...new Set(named.flatMap((text) => (text === undefined ? [] : (uuidOf("agency", text) ?? []))))];
}

/** Days sort as texts. */
function latestOf(one: Day | undefined, other: Day | undefined): Day | undefined {
  return one && other && other > one ? other : (one ?? other);
}

function earliestOf(one: Day | undefined, other: Day | undefined): Day | undefined {
  return one && other && other < one ? other : (one ?? other);
}
