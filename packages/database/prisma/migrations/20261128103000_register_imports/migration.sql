-- CreateTable
CREATE TABLE "register_import" (
    "id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "file_name" TEXT NOT NULL,
    "size" INTEGER NOT NULL,
    "sha256" TEXT NOT NULL,
    "status" TEXT NOT NULL,
    "partial" BOOLEAN NOT NULL,
    "ready" INTEGER NOT NULL,
    "there" INTEGER NOT NULL,
    "faulty" INTEGER NOT NULL,
    "opened" INTEGER NOT NULL,
    "refused" INTEGER NOT NULL,
    "author_id" UUID NOT NULL,
    "decider_id" UUID,
    "reason" TEXT,
    "report_sha256" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "decided_at" TIMESTAMPTZ(3),
    "ended_at" TIMESTAMPTZ(3),

    CONSTRAINT "register_import_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "register_import_row" (
    "import_id" UUID NOT NULL,
    "line" INTEGER NOT NULL,
    "key" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "state" TEXT NOT NULL,
    "faults" JSONB NOT NULL,
    "content" JSONB,
    "case_id" UUID,

    CONSTRAINT "register_import_row_pkey" PRIMARY KEY ("import_id","line")
);

-- CreateIndex
CREATE INDEX "register_import_created_at_id_idx" ON "register_import"("created_at", "id");

-- CreateIndex
CREATE INDEX "register_import_row_import_id_state_line_idx" ON "register_import_row"("import_id", "state", "line");

-- The same file of a register is on its way or done once; one that was declined or thrown away may be brought again.
CREATE UNIQUE INDEX register_import_file_key ON register_import (kind, sha256) WHERE status NOT IN ('declined', 'discarded');
