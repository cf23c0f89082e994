-- CreateTable
CREATE TABLE "prepared_application" (
    "source_id" UUID NOT NULL,
    "source" TEXT NOT NULL,
    "party_id" UUID,
    "unit_id" TEXT NOT NULL,
    "body" JSONB NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "until" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "prepared_application_pkey" PRIMARY KEY ("source_id")
);

-- CreateIndex
CREATE INDEX "prepared_application_unit_id_source_at_idx" ON "prepared_application"("unit_id", "source", "at");

-- CreateIndex
CREATE INDEX "prepared_application_until_idx" ON "prepared_application"("until");
