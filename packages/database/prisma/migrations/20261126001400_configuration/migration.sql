-- CreateTable
CREATE TABLE "configuration_version" (
    "key" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    "status" TEXT NOT NULL,
    "content" JSON NOT NULL,
    "effective_from" DATE,
    "reason" TEXT NOT NULL,
    "based_on" INTEGER NOT NULL,
    "revision" INTEGER NOT NULL,
    "author_id" TEXT NOT NULL,
    "publisher_id" TEXT,
    "returned" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "changed_at" TIMESTAMPTZ(3) NOT NULL,
    "published_at" TIMESTAMPTZ(3),

    CONSTRAINT "configuration_version_pkey" PRIMARY KEY ("key","version")
);

-- Four eyes, and a day, for everything that is in force.
ALTER TABLE "configuration_version" ADD CONSTRAINT "configuration_version_status" CHECK ("status" IN ('draft', 'proposed', 'published'));
ALTER TABLE "configuration_version" ADD CONSTRAINT "configuration_version_four_eyes" CHECK ("status" <> 'published' OR ("publisher_id" IS NOT NULL AND "publisher_id" <> "author_id" AND "effective_from" IS NOT NULL AND "published_at" IS NOT NULL));
-- One version of a set is worked on at a time.
CREATE UNIQUE INDEX "configuration_version_one_open" ON "configuration_version" ("key") WHERE "status" <> 'published';
