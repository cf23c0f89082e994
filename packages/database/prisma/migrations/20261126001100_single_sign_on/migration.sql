-- CreateTable
CREATE TABLE "single_sign_on_link" (
    "realm" TEXT NOT NULL,
    "issuer" TEXT NOT NULL,
    "subject" TEXT NOT NULL,
    "account_id" UUID NOT NULL,
    "linked_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "single_sign_on_link_pkey" PRIMARY KEY ("realm","issuer","subject")
);

-- CreateIndex
CREATE UNIQUE INDEX "single_sign_on_link_account_key" ON "single_sign_on_link"("realm", "issuer", "account_id");
