-- Who is at work now. In a schema of its own, because it is no part of the archive: it is in no backup, and the role of
-- the pages may not see it. Unlogged, because no process outlives the server's connections: after a crash it is empty.
CREATE SCHEMA "work";
--> statement-breakpoint
-- a process that uses the archive, by the name of its connections, and when it was last there
CREATE UNLOGGED TABLE "work"."processes" (
	"name" text PRIMARY KEY NOT NULL,
	"beaten_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
-- which piece of work holds a lock; the claim is unique, so that who takes it waits for who commits under the one before
CREATE UNLOGGED TABLE "work"."claims" (
	"lock" bigint PRIMARY KEY NOT NULL,
	"claim" uuid UNIQUE NOT NULL
);
