-- Everything that the server knows of what a migration may make, a line each, in an order that oids don't change.
-- The history isn't part of it, and neither is what the server makes along with a table.
with ours as (
  select c.*
  from pg_class c join pg_namespace n on n.oid = c.relnamespace
  where n.nspname not in ('pg_catalog', 'information_schema') and n.nspname not like 'pg\_%'
    and c.relname not like 'flyway\_schema\_history%'
),
lines (line) as (
  -- Whatever has an identity: tables, keys, functions, types, rules, policies, casts, extensions and so on.
  select format('%s %s', i.type, i.identity)
  from (
    select classid, objid, objsubid from pg_depend where objid >= 16384
    union select refclassid, refobjid, refobjsubid from pg_depend where refobjid >= 16384
    union select 'pg_publication'::regclass, oid, 0 from pg_publication
  ) o
  cross join lateral pg_identify_object(o.classid, o.objid, o.objsubid) i
  where i.identity is not null and i.identity !~ 'pg_toast|flyway_schema_history|RI_ConstraintTrigger'
  union all
  select format('comment on %s %s: %s', i.type, i.identity, d.description)
  from pg_description d cross join lateral pg_identify_object(d.classoid, d.objoid, d.objsubid) i
  where d.objoid >= 16384 or d.classoid = 'pg_namespace'::regclass
  union all
  select format('schema %s, of %s, %s', nspname, nspowner::regrole, nspacl) from pg_namespace where nspname !~ '^pg_'
  union all
  select format('relation %s, %s, %s, of %s, %s, %s, rls %s %s, replica %s,'
    ' partition %s %s, am %s, space %s, parents %s',
    oid::regclass, relkind, relpersistence, relowner::regrole,
    coalesce(relacl, acldefault(case relkind when 'S' then 's' else 'r' end::"char", relowner)), reloptions,
    relrowsecurity, relforcerowsecurity, relreplident, relispartition, pg_get_expr(relpartbound, oid), relam,
    reltablespace,
    (select array_agg(inhparent::regclass order by inhseqno) from pg_inherits where inhrelid = ours.oid))
  from ours
  union all
  select format('column %s.%s, %s. of them, %s, not null %s, default %s, identity %s, generated %s,'
    ' %s %s, collation %s, %s, %s, %s',
    a.attrelid::regclass, a.attname, row_number() over (partition by a.attrelid order by a.attnum),
    format_type(a.atttypid, a.atttypmod), a.attnotnull, pg_get_expr(d.adbin, d.adrelid), a.attidentity, a.attgenerated,
    a.attstorage, a.attcompression, a.attcollation::regcollation, a.attacl, a.attoptions, a.attstattarget)
  from pg_attribute a join ours on ours.oid = a.attrelid
  left join pg_attrdef d on d.adrelid = a.attrelid and d.adnum = a.attnum
  where a.attnum > 0 and not a.attisdropped
  union all
  select format('constraint %s on %s, validated %s, %s', conname,
    case conrelid when 0 then contypid::regtype::text else conrelid::regclass::text end, convalidated,
    pg_get_constraintdef(oid))
  from pg_constraint where conrelid in (select oid from ours) or contypid >= 16384
  union all
  select format('index %s, valid %s, ready %s, live %s, clustered %s, replica %s', pg_get_indexdef(indexrelid),
    indisvalid, indisready, indislive, indisclustered, indisreplident)
  from pg_index where indrelid in (select oid from ours)
  union all
  select format('trigger %s, %s', pg_get_triggerdef(oid), tgenabled)
  from pg_trigger where tgrelid in (select oid from ours) and not tgisinternal
  union all
  select format('rule %s, %s', pg_get_ruledef(oid), ev_enabled) from pg_rewrite where ev_class in (select oid from ours)
  union all
  select format('policy %s on %s, %s %s, to %s, %s, %s', polname, polrelid::regclass, polcmd, polpermissive,
    polroles::regrole[], pg_get_expr(polqual, polrelid), pg_get_expr(polwithcheck, polrelid)) from pg_policy
  union all
  select format('function of %s, %s, %s', proowner::regrole, coalesce(proacl, acldefault('f', proowner)),
    pg_get_functiondef(oid))
  from pg_proc where oid >= 16384 and prokind in ('f', 'p', 'w')
  union all
  select format('sequence %s.%s, %s, %s to %s by %s, cycles %s, caches %s, stands at %s', schemaname, sequencename,
    data_type, min_value, max_value, increment_by, cycle, cache_size, last_value) from pg_sequences
  union all
  select format('type %s, %s, of %s, %s, default %s, not null %s, base %s, labels %s', oid::regtype, typtype,
    typowner::regrole, coalesce(typacl, acldefault('T', typowner)), typdefault, typnotnull, typbasetype::regtype,
    (select array_agg(enumlabel order by enumsortorder) from pg_enum where enumtypid = pg_type.oid))
  from pg_type where oid >= 16384 and typrelid = 0 and typelem = 0
  union all
  select format('statistics %s, %s', pg_get_statisticsobjdef(oid), stxstattarget) from pg_statistic_ext
  union all
  select format('extension %s %s in %s', extname, extversion, extnamespace::regnamespace) from pg_extension
  union all
  select format('event trigger %s on %s, %s, %s, %s', evtname, evtevent, evtfoid::regproc, evtenabled, evttags)
  from pg_event_trigger
  union all
  select format('privileges by default of %s in %s for %s, %s', defaclrole::regrole, defaclnamespace, defaclobjtype,
    defaclacl) from pg_default_acl
  union all
  select format('settings of %s, %s', setrole, setconfig) from pg_db_role_setting
  where setdatabase in (select oid from pg_database where datname = current_database())
)
select line from lines order by line collate "C"
