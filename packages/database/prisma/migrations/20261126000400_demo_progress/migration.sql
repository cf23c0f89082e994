-- CreateTable
CREATE TABLE "demo_progress" (
    "one" BOOLEAN NOT NULL DEFAULT true,
    "base_at" TIMESTAMPTZ(3) NOT NULL,
    "done" INTEGER NOT NULL,
    "total" INTEGER NOT NULL,
    "failed" INTEGER NOT NULL,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "demo_progress_pkey" PRIMARY KEY ("one")
);
