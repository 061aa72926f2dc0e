/** Every table of the schema `core`, for drizzle and for its migrations. The schema `pub` is SQL: `migrations/*_pub.sql`. */
export * from "./tables/agencies.ts";
export * from "./tables/audit.ts";
export * from "./tables/closings.ts";
export * from "./tables/decisions.ts";
export * from "./tables/desk.ts";
export * from "./tables/holds.ts";
export * from "./tables/items.ts";
export * from "./tables/journal.ts";
export * from "./tables/models.ts";
export * from "./tables/objects.ts";
export * from "./tables/observations.ts";
export * from "./tables/packages.ts";
export * from "./tables/review.ts";
export * from "./tables/samples.ts";
export * from "./tables/statements.ts";
export * from "./tables/tallies.ts";
export * from "./tables/worklists.ts";
