/** What stands at the API's own address: where each list is, for who comes without having read anything. */

export function apiIndex(baseUrl: string) {
  const at = (path: string) => `${baseUrl}${path}`;
  return {
    openapi: at("/api/v1/openapi.json"),
    enhet: at("/api/v1/enhet"),
    saksmappe: at("/api/v1/saksmappe"),
    journalpost: at("/api/v1/journalpost"),
    kanal: at("/api/v1/kanal"),
    search: at("/api/v1/search"),
    feeds: [at("/feed/journal.atom"), at("/feed/journal.json"), at("/feed/sok.atom"), at("/feed/sok.json")],
    tables: [at("/sok.csv")],
    pretty: at("/api/v1?pretty"),
  };
}
