// Statements of the import. Every one takes its rows as one JSON text ($1), in the type `json`, which keeps the order of keys.

/** 基本目录: one row per item, brought to what the newest version says. */
export const BASIC_ITEMS = `
  insert into basic_item (code, slug, name_zh, name_en, type_code, department, subject_types, statutory_value, statutory_unit)
  select code, slug, "nameZh", "nameEn", "typeCode", department, "subjectTypes", "statutoryValue", "statutoryUnit"
  from json_to_recordset($1::json) as r(code text, slug text, "nameZh" text, "nameEn" text, "typeCode" text, department text,
    "subjectTypes" text[], "statutoryValue" int, "statutoryUnit" text)
  on conflict (code) do update set slug = excluded.slug, name_zh = excluded.name_zh, name_en = excluded.name_en,
    type_code = excluded.type_code, department = excluded.department, subject_types = excluded.subject_types,
    statutory_value = excluded.statutory_value, statutory_unit = excluded.statutory_unit`

/** Ends the versions in force of the codes $1 at $2. */
export const endOf = (table: 'item_version' | 'bundle_version', code: 'item_code' | 'bundle_code'): string => `
  update ${table} set effective_to = $2
  where ${code} = any($1) and status = 'published' and effective_to is null and effective_from <= $2`

/** $2 in force from, $3 author, $4 confirmer. */
export const ITEM_VERSIONS = `
  insert into item_version (id, item_code, slug, version, status, content, content_hash, effective_from, author, confirmer, search_text,
    created_at)
  select id, code, slug, version, 'published', content, hash, $2, $3, $4, "searchText", $2
  from json_to_recordset($1::json) as r(id uuid, code text, slug text, version int, content json, hash text, "searchText" text)`

export const BUNDLE_VERSIONS = `
  insert into bundle_version (id, bundle_code, slug, version, status, content, content_hash, effective_from, author, confirmer, created_at)
  select id, code, slug, version, 'published', content, hash, $2, $3, $4, $2
  from json_to_recordset($1::json) as r(id uuid, code text, slug text, version int, content json, hash text)`

export const IMPLEMENTATIONS = `
  insert into implementation (id, item_version_id, unit_id, level, region_code, region_name, organ, organ_uscc, implementation_code)
  select id, "versionId", "unitId", level, "regionCode", "regionName", organ, "organUscc", "implementationCode"
  from json_to_recordset($1::json) as r(id uuid, "versionId" uuid, "unitId" text, level text, "regionCode" text, "regionName" text,
    organ text, "organUscc" text, "implementationCode" text)`

/** Answers the codes that are new or changed. */
export const LICENCE_TYPES = `
  insert into licence_type as t (code, name_zh, name_en, issuing_department)
  select code, "nameZh", "nameEn", "issuingDepartment"
  from json_to_recordset($1::json) as r(code text, "nameZh" text, "nameEn" text, "issuingDepartment" text)
  on conflict (code) do update
    set name_zh = excluded.name_zh, name_en = excluded.name_en, issuing_department = excluded.issuing_department
    where (t.name_zh, t.name_en, t.issuing_department) is distinct from (excluded.name_zh, excluded.name_en, excluded.issuing_department)
  returning code`

const VOCABULARY_CHANGED = `($5 or s.departments::text <> excluded.departments::text
    or s.semantic_fields::text <> excluded.semantic_fields::text)`

/** $1 region, $2 departments, $3 semantic fields, $4 the moment, $5 whether anything else has changed. Answers the revision. */
export const STATE = `
  insert into catalogue_state as s (id, revision, region_code, departments, semantic_fields, changed_at) values (1, 1, $1, $2, $3, $4)
  on conflict (id) do update set
    revision = s.revision + case when ${VOCABULARY_CHANGED} then 1 else 0 end,
    changed_at = case when ${VOCABULARY_CHANGED} then excluded.changed_at else s.changed_at end,
    region_code = excluded.region_code, departments = excluded.departments, semantic_fields = excluded.semantic_fields
  returning revision`
