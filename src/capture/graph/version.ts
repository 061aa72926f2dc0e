/** Which version of Meta's Graph API is asked where an address names none. Each lives for two years or more. */

/** @see https://developers.facebook.com/docs/graph-api/changelog/versions */
export const graphVersion = "v25.0";

/** How many objects are asked for at once; fewer where Meta says that it is too much. */
export const pageSize = 25;
export const smallPageSize = 5;
/** Of comments: within their post, and of those that are asked for by themselves. */
export const nestedSize = 50;
export const commentSize = 100;
