-- CreateTable
CREATE TABLE "credit_event" (
    "source_id" UUID NOT NULL,
    "indicator" TEXT NOT NULL,
    "uscc" TEXT NOT NULL,
    "on_day" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "undone_at" TIMESTAMPTZ(3),

    CONSTRAINT "credit_event_pkey" PRIMARY KEY ("source_id","indicator")
);

-- CreateIndex
CREATE INDEX "credit_event_uscc_on_day_idx" ON "credit_event"("uscc", "on_day");
