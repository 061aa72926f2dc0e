/**
 * PURE. How much of what a channel answers is read. Real channels stay far below; what is above is told, and costs no more
 * than its own length.
 */

/** Of one answer. The longest lists of real channels hold some thousands. */
export const mostItems = 100_000;
/** Of one look that is read page by page: what its items are compared by is held until the last. */
export const mostItemsOfLook = 500_000;
/** Of one look: what is more is counted. */
export const mostFindings = 1000;
/** Of one item: values of JSON, elements of XML, files. A gallery of a thousand pictures is within it. */
export const mostParts = 10_000;
/** Values of JSON in one answer: the longest lists hold some dozen in each item. */
export const mostValues = 2_000_000;
/** Elements of XML in one answer. */
export const mostElements = 1_000_000;
/** Of one element of XML. */
export const mostAttributes = 1000;
/** Lists and objects of JSON, or elements of XML, within each other. */
export const deepest = 100;
