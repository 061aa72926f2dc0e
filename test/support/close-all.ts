/** What an archivist asks for who closes a period over everything that is left, as tests and the demo do. */
export const closeAll = {
  writeOffRest: true,
  closeAnyway: true,
  because: "everything here is invented",
} as const;
