-- AlterTable
ALTER TABLE "party" ADD COLUMN     "ended_as" TEXT,
ADD COLUMN     "ended_on" TEXT;
