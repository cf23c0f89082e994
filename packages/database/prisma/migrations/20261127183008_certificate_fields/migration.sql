-- AlterTable
ALTER TABLE "officer_certificate" ADD COLUMN     "fields" TEXT[] DEFAULT ARRAY['marketSupervision', 'urbanManagement']::TEXT[];
