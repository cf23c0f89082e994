-- AlterTable
ALTER TABLE "licence" ADD COLUMN     "held_by_organ" BOOLEAN NOT NULL DEFAULT false;
