-- The report is kept as it was sealed; a file nobody touches any more is swept after a month.
ALTER TABLE "register_import" ADD COLUMN "report" TEXT;
ALTER TABLE "register_import" ADD COLUMN "touched_at" TIMESTAMPTZ(3);
UPDATE "register_import" SET "touched_at" = COALESCE("ended_at", "decided_at", "created_at");
ALTER TABLE "register_import" ALTER COLUMN "touched_at" SET NOT NULL;
