/** The API's contract, OpenAPI 3.1, made from the schemas that the answers and parameters are checked by. */
import { z } from "zod";
import { EnhetParameters, KanalParameters, ListParameters, SearchParameters } from "./parameters.ts";
import * as schemas from "./schemas.ts";

type Json = Readonly<Record<string, unknown>>;

/** The same document for every deployment: addresses are relative. */
export function openApi(): Json {
  return {
    openapi: "3.1.1",
    info: {
      title: "Kanalarkiv access API",
      version: "1.0.0",
      description:
        "Public journal of agencies' dialogue on social media, in the dialect of eInnsyn. Reading only, no key. Lists and single resources carry a strong ETag and may be kept for five minutes.",
      license: { name: "EUPL-1.2", identifier: "EUPL-1.2" },
    },
    servers: [{ url: "/api/v1" }],
    paths: paths(),
    components: { schemas: componentSchemas() },
  };
}

function paths(): Json {
  return {
    "/enhet": read("The agencies", "EnhetList", queryOf(EnhetParameters)),
    "/enhet/{id}": read("One agency", "Enhet", [idParameter]),
    "/saksmappe": read("Case files", "SaksmappeList", queryOf(ListParameters)),
    "/saksmappe/{id}": read("One case file", "Saksmappe", [idParameter]),
    "/saksmappe/{id}/journalpost": read("The registry entries of a case file", "JournalpostList", [
      idParameter,
      ...queryOf(ListParameters),
    ]),
    "/journalpost": read("Registry entries", "JournalpostList", queryOf(ListParameters)),
    "/journalpost/{id}": read("One registry entry", "Journalpost", [idParameter]),
    "/search": read(
      "Entries, case files and agencies' posts, newest first",
      "SearchList",
      queryOf(SearchParameters),
    ),
    "/kanal": read("Channels and how fresh they are", "KanalList", queryOf(ListParameters)),
    "/kanal/{id}": read("One channel, with its coverage day by day", "Kanal", [
      idParameter,
      ...queryOf(KanalParameters),
    ]),
    "/logg": read("Signed checkpoints of the audit log, the newest first", "KontrollpunktList", []),
    "/logg/checkpoint": checkpointPath,
    "/innlegg/{id}": read(
      "One public text of an agency; 410 (type `gone`) for one that was public here and is not any more",
      "Innlegg",
      [idParameter],
    ),
  };
}

const checkpointPath = {
  get: {
    summary: "The newest signed checkpoint of the audit log (C2SP tlog-checkpoint)",
    responses: {
      "200": {
        description: "Size, root and signature",
        headers: { ETag: { schema: { type: "string" } } },
        content: { "text/plain": { schema: { type: "string" } } },
      },
      "304": { description: "What you have is current" },
      "404": {
        description: "None was signed yet",
        content: { "application/problem+json": { schema: { $ref: "#/components/schemas/Problem" } } },
      },
    },
  },
} as const;

const idParameter = {
  name: "id",
  in: "path",
  required: true,
  description: "prefix, `_` and the UUID in Crockford's base 32; or the UUID itself",
  schema: { type: "string" },
};

function read(summary: string, schema: string, parameters: readonly Json[]): Json {
  const problem = {
    content: { "application/problem+json": { schema: { $ref: "#/components/schemas/Problem" } } },
  };
  const faulty = parameters.some((parameter) => parameter["in"] === "query");
  const single = parameters.includes(idParameter);
  return {
    get: {
      summary,
      parameters,
      responses: {
        "200": {
          description: summary,
          headers: { ETag: { schema: { type: "string" } } },
          content: { "application/json": { schema: { $ref: `#/components/schemas/${schema}` } } },
        },
        "304": { description: "What you have is current" },
        ...(faulty ? { "400": { description: "A parameter has a fault", ...problem } } : {}),
        ...(single ? { "404": { description: "Nothing public has this id", ...problem } } : {}),
      },
    },
  };
}

/** Query parameters of an object schema, one by one. */
function queryOf(parameters: z.ZodObject): Json[] {
  const { properties = {} } = z.toJSONSchema(parameters, { io: "input", unrepresentable: "any" });
  return Object.entries(properties).map(([name, schema]) => {
    const { description, ...rest } = typeof schema === "object" ? schema : {};
    const array = "type" in rest && rest.type === "array";
    return {
      name,
      in: "query",
      ...(description === undefined ? {} : { description }),
      schema: rest,
      ...(array ? { style: "form", explode: true } : {}),
    };
  });
}

function componentSchemas(): Json {
  const registry = z.registry<{ id: string }>();
  for (const [id, schema] of Object.entries(schemas))
    if (schema instanceof z.ZodType) registry.add(schema, { id });
  const made = z.toJSONSchema(registry, { uri: (id) => `#/components/schemas/${id}` });
  return Object.fromEntries(
    Object.entries(made.schemas).map(([id, { $schema: _schema, $id: _id, ...schema }]) => [id, schema]),
  );
}
