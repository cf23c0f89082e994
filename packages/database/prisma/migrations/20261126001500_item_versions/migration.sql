-- What an administrator works with: the reason of a version, which state of it somebody saw, why it came back, and an act that waits for a second person.
ALTER TABLE "item_version" ADD COLUMN "reason" TEXT NOT NULL DEFAULT '', ADD COLUMN "revision" INTEGER NOT NULL DEFAULT 1, ADD COLUMN "returned" TEXT, ADD COLUMN "waiting" JSONB;

-- One version of an item is worked on at a time.
CREATE UNIQUE INDEX "item_version_one_open" ON "item_version" ("item_code") WHERE "status" IN ('draft', 'inReview');
