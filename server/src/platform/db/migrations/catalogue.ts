import type pg from 'pg'

/**
 * What a schema holds, one line a fact, sorted: columns, constraints, indexes, row security. Two schemas with
 * the same lines are the same to us. Names of the schema itself are left out.
 */
export async function catalogueOf(client: pg.Client, schema: string): Promise<string[]> {
  // With the schema in the path PostgreSQL leaves its name out of what it prints.
  await client.query(`set local search_path = ${schema}`)
  const { rows } = await client.query<{ fact: string }>(facts, [schema])
  return rows.map((row) => row.fact.replaceAll(`${schema}.`, ''))
}

const facts = `
with mine as (
  select c.oid, c.relname, c.relrowsecurity, c.relforcerowsecurity
    from pg_class c join pg_namespace n on n.oid = c.relnamespace
   where n.nspname = $1 and c.relkind in ('r', 'p') and c.relname <> 'schema_migration'
)
select format('%s: column %s %s%s%s', m.relname, a.attname, format_type(a.atttypid, a.atttypmod),
         case when a.attnotnull then ' not null' else '' end,
         coalesce(case a.attgenerated when 's' then ' generated ' else ' default ' end || pg_get_expr(d.adbin, d.adrelid), '')) as fact
  from mine m join pg_attribute a on a.attrelid = m.oid and a.attnum > 0 and not a.attisdropped
  left join pg_attrdef d on d.adrelid = m.oid and d.adnum = a.attnum
union all
select format('%s: constraint %s %s', m.relname, c.conname, pg_get_constraintdef(c.oid))
  from mine m join pg_constraint c on c.conrelid = m.oid and c.contype <> 'n'
union all
select format('%s: %s', m.relname, pg_get_indexdef(i.indexrelid))
  from mine m join pg_index i on i.indrelid = m.oid
union all
select format('%s: policy %s %s %s to %s using (%s) check (%s)', m.relname, p.polname, p.polcmd, p.polpermissive,
         (select string_agg(r.rolname, ',' order by r.rolname) from pg_roles r where r.oid = any(p.polroles)),
         pg_get_expr(p.polqual, p.polrelid), pg_get_expr(p.polwithcheck, p.polrelid))
  from mine m join pg_policy p on p.polrelid = m.oid
union all
select format('%s: row security %s, forced %s', m.relname, m.relrowsecurity, m.relforcerowsecurity) from mine m
order by 1`
