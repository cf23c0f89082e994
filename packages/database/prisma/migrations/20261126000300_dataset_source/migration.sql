-- CreateTable
CREATE TABLE "dataset_source" (
    "name" TEXT NOT NULL,
    "status" TEXT NOT NULL,
    "checked_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "dataset_source_pkey" PRIMARY KEY ("name")
);
