/** The document and the words of a verification, for pages. */
export { reportHtml } from "../../package/report-html.ts";
export { reportWords } from "../../package/report-words.ts";
