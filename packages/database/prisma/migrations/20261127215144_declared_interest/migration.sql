-- CreateTable
CREATE TABLE "declared_interest" (
    "id" UUID NOT NULL,
    "account_id" UUID NOT NULL,
    "party_id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "note" TEXT NOT NULL,
    "ended_on" DATE,
    "declared_at" TIMESTAMPTZ(3) NOT NULL,
    "withdrawn_at" TIMESTAMPTZ(3),

    CONSTRAINT "declared_interest_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "declared_interest_account_id_idx" ON "declared_interest"("account_id");

-- CreateIndex
CREATE INDEX "declared_interest_party_id_idx" ON "declared_interest"("party_id");
