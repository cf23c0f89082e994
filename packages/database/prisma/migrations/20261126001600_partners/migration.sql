-- CreateTable
CREATE TABLE "partner" (
    "id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "region_code" TEXT NOT NULL,
    "calls" TEXT[],
    "per_minute" INTEGER NOT NULL,
    "enabled" BOOLEAN NOT NULL,
    "version" INTEGER NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "changed_at" TIMESTAMPTZ(3) NOT NULL,
    "used_at" TIMESTAMPTZ(3),
    "refused_at" TIMESTAMPTZ(3),
    "refused_why" TEXT,

    CONSTRAINT "partner_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "partner_key" (
    "id" TEXT NOT NULL,
    "partner_id" UUID NOT NULL,
    "secret" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "ends_at" TIMESTAMPTZ(3),

    CONSTRAINT "partner_key_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "partner_nonce" (
    "key_id" TEXT NOT NULL,
    "nonce" TEXT NOT NULL,
    "seen_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "partner_nonce_pkey" PRIMARY KEY ("key_id","nonce")
);

-- CreateTable
CREATE TABLE "partner_call" (
    "id" UUID NOT NULL,
    "partner_id" UUID NOT NULL,
    "key_id" TEXT NOT NULL,
    "call" TEXT NOT NULL,
    "serial" TEXT NOT NULL,
    "digest" TEXT NOT NULL,
    "outcome" TEXT NOT NULL,
    "code" TEXT,
    "answer" JSONB,
    "case_id" UUID,
    "tries" INTEGER NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "partner_call_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "partner_message" (
    "id" UUID NOT NULL,
    "partner_id" UUID NOT NULL,
    "serial" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "payload" JSONB NOT NULL,
    "status" TEXT NOT NULL,
    "case_id" UUID,
    "note" TEXT,
    "tries" INTEGER NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "settled_at" TIMESTAMPTZ(3),

    CONSTRAINT "partner_message_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "open311_post" (
    "id" UUID NOT NULL,
    "partner_id" UUID NOT NULL,
    "fingerprint" TEXT NOT NULL,
    "idempotency_key" TEXT,
    "case_id" UUID NOT NULL,
    "token" TEXT,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "open311_post_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "open311_update" (
    "id" UUID NOT NULL,
    "partner_id" UUID NOT NULL,
    "client_id" TEXT NOT NULL,
    "fingerprint" TEXT NOT NULL,
    "case_id" UUID NOT NULL,
    "status" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "open311_update_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "partner_kind_name_key" ON "partner"("kind", "name");

-- CreateIndex
CREATE INDEX "partner_key_partner_id_idx" ON "partner_key"("partner_id");

-- CreateIndex
CREATE INDEX "partner_nonce_seen_at_idx" ON "partner_nonce"("seen_at");

-- CreateIndex
CREATE INDEX "partner_call_at_id_idx" ON "partner_call"("at", "id");

-- CreateIndex
CREATE INDEX "partner_call_partner_id_at_id_idx" ON "partner_call"("partner_id", "at", "id");

-- CreateIndex
CREATE UNIQUE INDEX "partner_call_serial_key" ON "partner_call"("partner_id", "call", "serial");

-- CreateIndex
CREATE INDEX "partner_message_status_at_id_idx" ON "partner_message"("status", "at", "id");

-- CreateIndex
CREATE UNIQUE INDEX "partner_message_serial_key" ON "partner_message"("partner_id", "name", "serial");

-- CreateIndex
CREATE UNIQUE INDEX "open311_post_token_key" ON "open311_post"("token");

-- CreateIndex
CREATE INDEX "open311_post_partner_id_fingerprint_at_idx" ON "open311_post"("partner_id", "fingerprint", "at");

-- CreateIndex
CREATE INDEX "open311_post_case_id_idx" ON "open311_post"("case_id");

-- CreateIndex
CREATE UNIQUE INDEX "open311_post_idempotency_key" ON "open311_post"("partner_id", "idempotency_key");

-- CreateIndex
CREATE INDEX "open311_update_case_id_at_idx" ON "open311_update"("case_id", "at");

-- CreateIndex
CREATE UNIQUE INDEX "open311_update_client_key" ON "open311_update"("partner_id", "client_id");
