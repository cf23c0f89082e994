-- CreateSchema
CREATE SCHEMA IF NOT EXISTS "public";

-- CreateTable
CREATE TABLE "basic_item" (
    "code" TEXT NOT NULL,
    "slug" TEXT NOT NULL,
    "name_zh" TEXT NOT NULL,
    "name_en" TEXT NOT NULL,
    "type_code" TEXT NOT NULL,
    "department" TEXT NOT NULL,
    "subject_types" TEXT[],
    "statutory_value" INTEGER,
    "statutory_unit" TEXT,

    CONSTRAINT "basic_item_pkey" PRIMARY KEY ("code")
);

-- CreateTable
CREATE TABLE "item_version" (
    "id" UUID NOT NULL,
    "item_code" TEXT NOT NULL,
    "slug" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    "status" TEXT NOT NULL,
    "content" JSON NOT NULL,
    "content_hash" TEXT NOT NULL,
    "effective_from" TIMESTAMPTZ(3),
    "effective_to" TIMESTAMPTZ(3),
    "author" TEXT NOT NULL,
    "confirmer" TEXT,
    "intake_reason" TEXT,
    "intake_closed_to" TEXT,
    "search_text" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "item_version_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "implementation" (
    "id" UUID NOT NULL,
    "item_version_id" UUID NOT NULL,
    "unit_id" TEXT NOT NULL,
    "level" TEXT NOT NULL,
    "region_code" TEXT NOT NULL,
    "region_name" TEXT NOT NULL,
    "organ" TEXT NOT NULL,
    "organ_uscc" TEXT NOT NULL,
    "implementation_code" TEXT NOT NULL,
    "promised" JSONB,
    "places" JSONB,
    "hours" JSONB,

    CONSTRAINT "implementation_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "bundle_version" (
    "id" UUID NOT NULL,
    "bundle_code" TEXT NOT NULL,
    "slug" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    "status" TEXT NOT NULL,
    "content" JSON NOT NULL,
    "content_hash" TEXT NOT NULL,
    "effective_from" TIMESTAMPTZ(3),
    "effective_to" TIMESTAMPTZ(3),
    "author" TEXT NOT NULL,
    "confirmer" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "bundle_version_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "licence_type" (
    "code" TEXT NOT NULL,
    "name_zh" TEXT NOT NULL,
    "name_en" TEXT NOT NULL,
    "issuing_department" TEXT NOT NULL,

    CONSTRAINT "licence_type_pkey" PRIMARY KEY ("code")
);

-- CreateTable
CREATE TABLE "catalogue_state" (
    "id" INTEGER NOT NULL,
    "revision" INTEGER NOT NULL,
    "region_code" TEXT NOT NULL,
    "departments" JSON NOT NULL,
    "semantic_fields" JSON NOT NULL,
    "changed_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "catalogue_state_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "bar" (
    "id" UUID NOT NULL,
    "party_id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "item_code" TEXT,
    "from_day" TEXT NOT NULL,
    "until_day" TEXT,
    "reason" TEXT NOT NULL,
    "case_id" UUID,
    "recorded_by" TEXT NOT NULL,
    "recorded_at" TIMESTAMPTZ(3) NOT NULL,
    "lifted_at" TIMESTAMPTZ(3),
    "lift_reason" TEXT,

    CONSTRAINT "bar_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "audit_staging" (
    "id" BIGSERIAL NOT NULL,
    "body" JSONB NOT NULL,

    CONSTRAINT "audit_staging_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "audit_leaf" (
    "seq" BIGINT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "actor" TEXT NOT NULL,
    "action" TEXT NOT NULL,
    "subject" TEXT NOT NULL,
    "purpose" TEXT,
    "digest" TEXT NOT NULL,
    "hash" BYTEA NOT NULL,

    CONSTRAINT "audit_leaf_pkey" PRIMARY KEY ("seq")
);

-- CreateTable
CREATE TABLE "audit_node" (
    "level" INTEGER NOT NULL,
    "index" BIGINT NOT NULL,
    "hash" BYTEA NOT NULL,

    CONSTRAINT "audit_node_pkey" PRIMARY KEY ("level","index")
);

-- CreateTable
CREATE TABLE "audit_head" (
    "one" BOOLEAN NOT NULL DEFAULT true,
    "size" BIGINT NOT NULL,
    "root" TEXT NOT NULL,

    CONSTRAINT "audit_head_pkey" PRIMARY KEY ("one")
);

-- CreateTable
CREATE TABLE "audit_signed_head" (
    "id" BIGSERIAL NOT NULL,
    "size" BIGINT NOT NULL,
    "root" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "key_id" TEXT NOT NULL,
    "signature" TEXT NOT NULL,

    CONSTRAINT "audit_signed_head_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "audit_event" (
    "id" BIGSERIAL NOT NULL,
    "salt" TEXT NOT NULL,
    "body" JSONB NOT NULL,
    "digest" TEXT NOT NULL,

    CONSTRAINT "audit_event_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "calendar_version" (
    "name" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    "status" TEXT NOT NULL,
    "content" JSONB NOT NULL,
    "confirmed_through" TEXT NOT NULL,
    "reason" TEXT NOT NULL,
    "author_id" TEXT NOT NULL,
    "confirmer_id" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "published_at" TIMESTAMPTZ(3),

    CONSTRAINT "calendar_version_pkey" PRIMARY KEY ("name","version")
);

-- CreateTable
CREATE TABLE "case_file" (
    "id" UUID NOT NULL,
    "case_type" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "topic" TEXT NOT NULL,
    "number" TEXT,
    "query_code" TEXT,
    "parent_id" UUID,
    "state" TEXT NOT NULL,
    "phase" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    "round" INTEGER NOT NULL,
    "region_code" TEXT NOT NULL,
    "unit_id" TEXT NOT NULL,
    "unit_path" TEXT NOT NULL,
    "handler_id" UUID,
    "title" TEXT NOT NULL,
    "party" TEXT NOT NULL,
    "facts" JSONB NOT NULL,
    "flags" TEXT[],
    "result" TEXT,
    "state_left" TEXT,
    "channel" TEXT NOT NULL,
    "calendar" TEXT NOT NULL,
    "opened_at" TIMESTAMPTZ(3) NOT NULL,
    "received_at" TIMESTAMPTZ(3),
    "entered_at" TIMESTAMPTZ(3) NOT NULL,
    "changed_at" TIMESTAMPTZ(3) NOT NULL,
    "ended_at" TIMESTAMPTZ(3),
    "search_text" TEXT NOT NULL,

    CONSTRAINT "case_file_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "case_event" (
    "id" BIGSERIAL NOT NULL,
    "case_id" UUID NOT NULL,
    "version" INTEGER NOT NULL,
    "event" TEXT NOT NULL,
    "from_state" TEXT,
    "to_state" TEXT NOT NULL,
    "actor_kind" TEXT NOT NULL,
    "actor_id" UUID,
    "actor_name" TEXT NOT NULL,
    "role" TEXT,
    "on_behalf" TEXT,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "reason" TEXT,
    "body" JSONB NOT NULL,
    "internal" BOOLEAN NOT NULL,
    "round" INTEGER NOT NULL,
    "salt" TEXT NOT NULL,
    "digest" TEXT NOT NULL,

    CONSTRAINT "case_event_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "case_clock" (
    "case_id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "part" TEXT NOT NULL,
    "round" INTEGER NOT NULL,
    "purpose" TEXT NOT NULL,
    "spec" JSONB NOT NULL,
    "start_at" TIMESTAMPTZ(3) NOT NULL,
    "pauses" JSONB NOT NULL,
    "extensions" JSONB NOT NULL,
    "calendar" TEXT NOT NULL,
    "calendar_version" TEXT NOT NULL,
    "state" TEXT NOT NULL,
    "due_on" TEXT,
    "due_at" TIMESTAMPTZ(3),
    "runs" JSONB NOT NULL,
    "provisional" BOOLEAN NOT NULL,
    "computed_at" TIMESTAMPTZ(3) NOT NULL,
    "ended_at" TIMESTAMPTZ(3),
    "missed_at" TIMESTAMPTZ(3),

    CONSTRAINT "case_clock_pkey" PRIMARY KEY ("case_id","kind","part","round")
);

-- CreateTable
CREATE TABLE "case_task" (
    "id" UUID NOT NULL,
    "case_id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "state" TEXT NOT NULL,
    "unit_id" TEXT,
    "assignee_id" UUID,
    "body" JSONB NOT NULL,
    "opened_at" TIMESTAMPTZ(3) NOT NULL,
    "opened_by" UUID,
    "answered_at" TIMESTAMPTZ(3),

    CONSTRAINT "case_task_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "case_part" (
    "case_id" UUID NOT NULL,
    "part" TEXT NOT NULL,
    "holder" TEXT NOT NULL,
    "party_id" UUID,
    "account_id" UUID,
    "unit_id" TEXT,
    "name" TEXT NOT NULL,

    CONSTRAINT "case_part_pkey" PRIMARY KEY ("case_id","part","holder")
);

-- CreateTable
CREATE TABLE "case_link" (
    "from_id" UUID NOT NULL,
    "to_id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "case_link_pkey" PRIMARY KEY ("from_id","to_id","kind")
);

-- CreateTable
CREATE TABLE "case_attachment" (
    "case_id" UUID NOT NULL,
    "file_id" UUID NOT NULL,
    "key" TEXT NOT NULL,
    "label" TEXT NOT NULL,
    "sha256" TEXT NOT NULL,
    "added_by" UUID,
    "added_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "case_attachment_pkey" PRIMARY KEY ("case_id","file_id")
);

-- CreateTable
CREATE TABLE "issued_document" (
    "id" UUID NOT NULL,
    "case_id" UUID NOT NULL,
    "document" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    "number" TEXT,
    "organ" TEXT NOT NULL,
    "region_code" TEXT NOT NULL,
    "data" JSONB NOT NULL,
    "issued_at" TIMESTAMPTZ(3) NOT NULL,
    "verify_code" TEXT NOT NULL,
    "sha256" TEXT,
    "voided_at" TIMESTAMPTZ(3),

    CONSTRAINT "issued_document_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "claim" (
    "kind" TEXT NOT NULL,
    "key" TEXT NOT NULL,
    "case_id" UUID NOT NULL,

    CONSTRAINT "claim_pkey" PRIMARY KEY ("kind","key")
);

-- CreateTable
CREATE TABLE "worklist_entry" (
    "scope" TEXT NOT NULL,
    "queue" TEXT NOT NULL,
    "due" TEXT NOT NULL,
    "case_id" UUID NOT NULL,

    CONSTRAINT "worklist_entry_pkey" PRIMARY KEY ("scope","queue","due","case_id")
);

-- CreateTable
CREATE TABLE "timer" (
    "case_id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "part" TEXT NOT NULL,
    "round" INTEGER NOT NULL,
    "threshold" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "timer_pkey" PRIMARY KEY ("case_id","kind","part","round","threshold")
);

-- CreateTable
CREATE TABLE "outbox" (
    "id" BIGSERIAL NOT NULL,
    "kind" TEXT NOT NULL,
    "case_id" UUID,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "payload" JSONB NOT NULL,

    CONSTRAINT "outbox_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "effect" (
    "key" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "effect_pkey" PRIMARY KEY ("key")
);

-- CreateTable
CREATE TABLE "idempotency_key" (
    "actor" UUID NOT NULL,
    "key" UUID NOT NULL,
    "hash" TEXT NOT NULL,
    "answer" JSONB NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "idempotency_key_pkey" PRIMARY KEY ("actor","key")
);

-- CreateTable
CREATE TABLE "number_counter" (
    "series" TEXT NOT NULL,
    "last" INTEGER NOT NULL,

    CONSTRAINT "number_counter_pkey" PRIMARY KEY ("series")
);

-- CreateTable
CREATE TABLE "platform_clock" (
    "one" BOOLEAN NOT NULL DEFAULT true,
    "frozen_at" TIMESTAMPTZ(3),
    "shift_ms" BIGINT NOT NULL DEFAULT 0,

    CONSTRAINT "platform_clock_pkey" PRIMARY KEY ("one")
);

-- CreateTable
CREATE TABLE "message" (
    "id" UUID NOT NULL,
    "key" TEXT NOT NULL,
    "channel" TEXT NOT NULL,
    "address_masked" TEXT NOT NULL,
    "address_ref" TEXT NOT NULL,
    "template" TEXT NOT NULL,
    "params" JSONB NOT NULL,
    "locale" TEXT NOT NULL,
    "case_id" UUID,
    "status" TEXT NOT NULL,
    "tries" INTEGER NOT NULL,
    "last_error" TEXT,
    "provider_ref" TEXT,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "tried_at" TIMESTAMPTZ(3),
    "sent_at" TIMESTAMPTZ(3),

    CONSTRAINT "message_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "stored_file" (
    "id" UUID NOT NULL,
    "sha256" TEXT,
    "expected_sha256" TEXT,
    "size" INTEGER NOT NULL,
    "received" INTEGER NOT NULL,
    "media_type" TEXT,
    "label" TEXT NOT NULL,
    "owner_account_id" UUID,
    "case_id" UUID,
    "status" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "stored_file_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "region" (
    "code" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "name_en" TEXT,
    "level" TEXT NOT NULL,
    "parent_code" TEXT,

    CONSTRAINT "region_pkey" PRIMARY KEY ("code")
);

-- CreateTable
CREATE TABLE "unit" (
    "id" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "department_code" TEXT,
    "name_zh" TEXT NOT NULL,
    "name_en" TEXT NOT NULL,
    "region_code" TEXT NOT NULL,
    "parent_id" TEXT,
    "path" TEXT NOT NULL,
    "uscc" TEXT,
    "phone" TEXT,
    "address" TEXT,
    "hours" JSONB,

    CONSTRAINT "unit_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "account" (
    "id" UUID NOT NULL,
    "realm" TEXT NOT NULL,
    "auth_user_id" TEXT NOT NULL,
    "username" TEXT,
    "display_name" TEXT NOT NULL,
    "party_id" UUID,
    "locale" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "disabled_at" TIMESTAMPTZ(3),

    CONSTRAINT "account_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "role_grant" (
    "id" UUID NOT NULL,
    "account_id" UUID NOT NULL,
    "role" TEXT NOT NULL,
    "unit_id" TEXT,
    "region_code" TEXT NOT NULL,
    "valid_from" TEXT NOT NULL,
    "valid_to" TEXT,
    "granted_by" TEXT NOT NULL,
    "granted_at" TIMESTAMPTZ(3) NOT NULL,
    "reason" TEXT NOT NULL,
    "revoked_at" TIMESTAMPTZ(3),

    CONSTRAINT "role_grant_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "party" (
    "id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "id_number_hash" TEXT,
    "id_number_sealed" TEXT,
    "uscc" TEXT,
    "phone" TEXT,
    "phone_hash" TEXT,
    "address" TEXT,
    "region_code" TEXT,
    "operator_party_id" UUID,
    "facts" JSONB NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "verified_at" TIMESTAMPTZ(3),

    CONSTRAINT "party_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "organisation_handler" (
    "account_id" UUID NOT NULL,
    "party_id" UUID NOT NULL,
    "matters" JSONB,
    "valid_from" TEXT NOT NULL,
    "valid_to" TEXT,

    CONSTRAINT "organisation_handler_pkey" PRIMARY KEY ("account_id","party_id","valid_from")
);

-- CreateTable
CREATE TABLE "declared_relative" (
    "id" UUID NOT NULL,
    "account_id" UUID NOT NULL,
    "party_id" UUID,
    "id_number_hash" TEXT,
    "relation" TEXT NOT NULL,
    "declared_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "declared_relative_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "officer_certificate" (
    "cert_no" TEXT NOT NULL,
    "account_id" UUID NOT NULL,
    "valid_from" TEXT NOT NULL,
    "valid_to" TEXT NOT NULL,
    "suspended_at" TIMESTAMPTZ(3),

    CONSTRAINT "officer_certificate_pkey" PRIMARY KEY ("cert_no")
);

-- CreateTable
CREATE TABLE "consent" (
    "id" UUID NOT NULL,
    "party_id" UUID NOT NULL,
    "purpose" TEXT NOT NULL,
    "subject" TEXT NOT NULL,
    "granted_at" TIMESTAMPTZ(3) NOT NULL,
    "until" TIMESTAMPTZ(3) NOT NULL,
    "withdrawn_at" TIMESTAMPTZ(3),

    CONSTRAINT "consent_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "sign_in_code" (
    "id" UUID NOT NULL,
    "realm" TEXT NOT NULL,
    "phone_hash" TEXT NOT NULL,
    "address_hash" TEXT NOT NULL,
    "code_hash" TEXT NOT NULL,
    "sent_at" TIMESTAMPTZ(3) NOT NULL,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "tries" INTEGER NOT NULL,
    "used_at" TIMESTAMPTZ(3),

    CONSTRAINT "sign_in_code_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "sign_in_attempt" (
    "realm" TEXT NOT NULL,
    "subject_hash" TEXT NOT NULL,
    "fails" INTEGER NOT NULL,
    "last_at" TIMESTAMPTZ(3) NOT NULL,
    "locked_until" TIMESTAMPTZ(3),

    CONSTRAINT "sign_in_attempt_pkey" PRIMARY KEY ("realm","subject_hash")
);

-- CreateTable
CREATE TABLE "access_log" (
    "id" BIGSERIAL NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "account_id" UUID NOT NULL,
    "unit_id" TEXT,
    "party_id" UUID NOT NULL,
    "field" TEXT NOT NULL,
    "purpose" TEXT NOT NULL,
    "case_id" UUID,

    CONSTRAINT "access_log_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "licence" (
    "id" UUID NOT NULL,
    "licence_type" TEXT NOT NULL,
    "number" TEXT NOT NULL,
    "status" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    "party_id" UUID NOT NULL,
    "holder" TEXT NOT NULL,
    "title_zh" TEXT NOT NULL,
    "title_en" TEXT NOT NULL,
    "organ" TEXT NOT NULL,
    "unit_id" TEXT NOT NULL,
    "region_code" TEXT NOT NULL,
    "case_id" UUID,
    "replaces_id" UUID,
    "valid_from" TEXT NOT NULL,
    "valid_to" TEXT,
    "facts" JSONB NOT NULL,
    "data_hash" TEXT NOT NULL,
    "verify_code" TEXT NOT NULL,
    "issued_at" TIMESTAMPTZ(3) NOT NULL,
    "changed_at" TIMESTAMPTZ(3) NOT NULL,
    "ground" TEXT,

    CONSTRAINT "licence_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "presentation" (
    "nonce" TEXT NOT NULL,
    "licence_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "seen_at" TIMESTAMPTZ(3),

    CONSTRAINT "presentation_pkey" PRIMARY KEY ("nonce")
);

-- CreateIndex
CREATE UNIQUE INDEX "basic_item_slug_key" ON "basic_item"("slug");

-- CreateIndex
CREATE INDEX "item_version_slug_status_idx" ON "item_version"("slug", "status");

-- CreateIndex
CREATE UNIQUE INDEX "item_version_key" ON "item_version"("item_code", "version");

-- CreateIndex
CREATE INDEX "implementation_unit_id_idx" ON "implementation"("unit_id");

-- CreateIndex
CREATE UNIQUE INDEX "implementation_code_key" ON "implementation"("item_version_id", "implementation_code");

-- CreateIndex
CREATE INDEX "bundle_version_slug_status_idx" ON "bundle_version"("slug", "status");

-- CreateIndex
CREATE UNIQUE INDEX "bundle_version_key" ON "bundle_version"("bundle_code", "version");

-- CreateIndex
CREATE INDEX "bar_party_id_until_day_idx" ON "bar"("party_id", "until_day");

-- CreateIndex
CREATE INDEX "audit_leaf_actor_seq_idx" ON "audit_leaf"("actor", "seq");

-- CreateIndex
CREATE INDEX "audit_leaf_action_seq_idx" ON "audit_leaf"("action", "seq");

-- CreateIndex
CREATE INDEX "audit_leaf_subject_seq_idx" ON "audit_leaf"("subject", "seq");

-- CreateIndex
CREATE INDEX "audit_leaf_at_idx" ON "audit_leaf"("at");

-- CreateIndex
CREATE INDEX "audit_leaf_digest_idx" ON "audit_leaf"("digest");

-- CreateIndex
CREATE UNIQUE INDEX "audit_signed_head_size_key" ON "audit_signed_head"("size");

-- CreateIndex
CREATE UNIQUE INDEX "audit_event_digest_key" ON "audit_event"("digest");

-- CreateIndex
CREATE UNIQUE INDEX "case_number_key" ON "case_file"("number");

-- CreateIndex
CREATE INDEX "case_file_parent_id_idx" ON "case_file"("parent_id");

-- CreateIndex
CREATE INDEX "case_file_case_type_topic_state_idx" ON "case_file"("case_type", "topic", "state");

-- CreateIndex
CREATE UNIQUE INDEX "case_event_version_key" ON "case_event"("case_id", "version", "event");

-- CreateIndex
CREATE INDEX "case_task_case_id_idx" ON "case_task"("case_id");

-- CreateIndex
CREATE INDEX "case_task_unit_id_state_idx" ON "case_task"("unit_id", "state");

-- CreateIndex
CREATE INDEX "case_task_assignee_id_state_idx" ON "case_task"("assignee_id", "state");

-- CreateIndex
CREATE INDEX "case_part_party_id_case_id_idx" ON "case_part"("party_id", "case_id");

-- CreateIndex
CREATE INDEX "case_part_account_id_case_id_idx" ON "case_part"("account_id", "case_id");

-- CreateIndex
CREATE INDEX "case_link_to_id_idx" ON "case_link"("to_id");

-- CreateIndex
CREATE UNIQUE INDEX "issued_document_number_key" ON "issued_document"("number");

-- CreateIndex
CREATE UNIQUE INDEX "issued_document_verify_key" ON "issued_document"("verify_code");

-- CreateIndex
CREATE INDEX "issued_document_case_id_issued_at_idx" ON "issued_document"("case_id", "issued_at");

-- CreateIndex
CREATE INDEX "claim_case_id_idx" ON "claim"("case_id");

-- CreateIndex
CREATE INDEX "worklist_entry_scope_due_case_id_idx" ON "worklist_entry"("scope", "due", "case_id");

-- CreateIndex
CREATE INDEX "worklist_entry_case_id_idx" ON "worklist_entry"("case_id");

-- CreateIndex
CREATE INDEX "timer_at_idx" ON "timer"("at");

-- CreateIndex
CREATE INDEX "idempotency_key_at_idx" ON "idempotency_key"("at");

-- CreateIndex
CREATE UNIQUE INDEX "message_key_key" ON "message"("key");

-- CreateIndex
CREATE INDEX "message_status_at_idx" ON "message"("status", "at");

-- CreateIndex
CREATE INDEX "message_case_id_at_idx" ON "message"("case_id", "at");

-- CreateIndex
CREATE INDEX "message_at_id_idx" ON "message"("at", "id");

-- CreateIndex
CREATE INDEX "stored_file_sha256_idx" ON "stored_file"("sha256");

-- CreateIndex
CREATE INDEX "stored_file_owner_account_id_created_at_idx" ON "stored_file"("owner_account_id", "created_at");

-- CreateIndex
CREATE INDEX "stored_file_case_id_idx" ON "stored_file"("case_id");

-- CreateIndex
CREATE INDEX "stored_file_status_created_at_idx" ON "stored_file"("status", "created_at");

-- CreateIndex
CREATE INDEX "region_parent_code_idx" ON "region"("parent_code");

-- CreateIndex
CREATE INDEX "unit_parent_id_idx" ON "unit"("parent_id");

-- CreateIndex
CREATE INDEX "unit_region_code_idx" ON "unit"("region_code");

-- CreateIndex
CREATE INDEX "unit_department_code_region_code_idx" ON "unit"("department_code", "region_code");

-- CreateIndex
CREATE INDEX "account_party_id_idx" ON "account"("party_id");

-- CreateIndex
CREATE UNIQUE INDEX "account_auth_user_key" ON "account"("realm", "auth_user_id");

-- CreateIndex
CREATE UNIQUE INDEX "account_username_key" ON "account"("realm", "username");

-- CreateIndex
CREATE UNIQUE INDEX "account_party_key" ON "account"("realm", "party_id");

-- CreateIndex
CREATE INDEX "role_grant_account_id_idx" ON "role_grant"("account_id");

-- CreateIndex
CREATE INDEX "role_grant_role_unit_id_idx" ON "role_grant"("role", "unit_id");

-- CreateIndex
CREATE INDEX "role_grant_unit_id_idx" ON "role_grant"("unit_id");

-- CreateIndex
CREATE UNIQUE INDEX "party_id_number_key" ON "party"("id_number_hash");

-- CreateIndex
CREATE UNIQUE INDEX "party_uscc_key" ON "party"("uscc");

-- CreateIndex
CREATE INDEX "party_phone_hash_idx" ON "party"("phone_hash");

-- CreateIndex
CREATE INDEX "party_operator_party_id_idx" ON "party"("operator_party_id");

-- CreateIndex
CREATE INDEX "party_name_idx" ON "party"("name");

-- CreateIndex
CREATE INDEX "organisation_handler_party_id_idx" ON "organisation_handler"("party_id");

-- CreateIndex
CREATE INDEX "declared_relative_account_id_idx" ON "declared_relative"("account_id");

-- CreateIndex
CREATE INDEX "declared_relative_party_id_idx" ON "declared_relative"("party_id");

-- CreateIndex
CREATE INDEX "officer_certificate_account_id_idx" ON "officer_certificate"("account_id");

-- CreateIndex
CREATE INDEX "consent_party_id_purpose_subject_idx" ON "consent"("party_id", "purpose", "subject");

-- CreateIndex
CREATE INDEX "sign_in_code_phone_hash_sent_at_idx" ON "sign_in_code"("phone_hash", "sent_at");

-- CreateIndex
CREATE INDEX "sign_in_code_address_hash_sent_at_idx" ON "sign_in_code"("address_hash", "sent_at");

-- CreateIndex
CREATE INDEX "access_log_party_id_at_idx" ON "access_log"("party_id", "at");

-- CreateIndex
CREATE INDEX "access_log_account_id_at_idx" ON "access_log"("account_id", "at");

-- CreateIndex
CREATE UNIQUE INDEX "licence_verify_key" ON "licence"("verify_code");

-- CreateIndex
CREATE INDEX "licence_party_id_status_idx" ON "licence"("party_id", "status");

-- CreateIndex
CREATE INDEX "licence_status_valid_to_idx" ON "licence"("status", "valid_to");

-- CreateIndex
CREATE UNIQUE INDEX "licence_number_key" ON "licence"("licence_type", "number");

-- CreateIndex
CREATE INDEX "presentation_licence_id_idx" ON "presentation"("licence_id");

-- Raw parts: what Prisma's schema language cannot say.

-- An instant as ISO text on the clock of Asia/Shanghai, for rows that travel as JSON.
CREATE FUNCTION iso(t timestamptz) RETURNS text LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE AS $$
  SELECT to_char(t AT TIME ZONE 'Asia/Shanghai', 'YYYY-MM-DD"T"HH24:MI:SS.MS"+08:00"') $$;

-- Chinese full-text search: every pair of neighbouring characters is a lexeme.
CREATE FUNCTION han_bigrams(t text) RETURNS tsvector LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE AS $$
  SELECT array_to_tsvector(coalesce(array_agg(DISTINCT g) FILTER (WHERE g !~ '[[:space:][:punct:]]'), '{}'))
  FROM (SELECT substr(u, i, 2) g FROM (SELECT lower(normalize(t, NFKC)) u) n, generate_series(1, greatest(length(u) - 1, 1)) i) b $$;

ALTER TABLE case_file ADD COLUMN search tsvector GENERATED ALWAYS AS (han_bigrams(search_text)) STORED;
CREATE INDEX case_file_search_idx ON case_file USING gin (search);

-- Scopes are prefixes: unit paths and region codes.
CREATE INDEX case_file_unit_path_idx ON case_file (unit_path text_pattern_ops, changed_at DESC);
CREATE INDEX case_file_region_idx ON case_file (region_code text_pattern_ops, changed_at DESC);

-- Small hot tables stay small.
ALTER TABLE outbox SET (autovacuum_vacuum_scale_factor = 0.01);
ALTER TABLE audit_staging SET (autovacuum_vacuum_scale_factor = 0.01);
