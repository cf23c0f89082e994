-- CreateTable
CREATE TABLE "officer_speciality" (
    "id" UUID NOT NULL,
    "account_id" UUID NOT NULL,
    "speciality" TEXT NOT NULL,
    "basis" TEXT NOT NULL,
    "valid_from" DATE NOT NULL,
    "valid_to" DATE,
    "entered_at" TIMESTAMPTZ(3) NOT NULL,
    "withdrawn_at" TIMESTAMPTZ(3),

    CONSTRAINT "officer_speciality_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "officer_speciality_account_id_idx" ON "officer_speciality"("account_id");
