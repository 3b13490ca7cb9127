-- Lets one database serve many tests: `kit.reset()` brings back what the migrations left, rows alone.
-- Sequences go on. Whoever changes the schema is noticed, and the database is thrown away.

create schema kit;

create table kit.changed_schema (tag text);

create function kit.note_change() returns event_trigger language plpgsql as $$
begin
  insert into kit.changed_schema values (tg_tag);
end $$;

create view kit.emptied as
select c.oid as id, c.relname as name,
       (select string_agg(quote_ident(a.attname), ', ' order by a.attnum) from pg_attribute a
         where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = '') as columns
  from pg_class c
 where c.relnamespace = 'public'::regnamespace and c.relkind = 'r' and c.relname <> 'flyway_schema_history';

do $$
declare
  t record;
  filled boolean;
begin
  for t in select * from kit.emptied loop
    execute format('select exists (select 1 from public.%I)', t.name) into filled;
    if filled then
      execute format('create table kit.%I as select %s from public.%I', 'seed_' || t.name, t.columns, t.name);
    end if;
  end loop;
end $$;

-- False: this database cannot serve another test.
create function kit.reset() returns boolean language plpgsql
  set session_replication_role = replica set lock_timeout = '1s' as $$
declare
  t record;
  used boolean;
begin
  if exists (select 1 from kit.changed_schema) or pg_database_size(current_database()) > 64 * 1024 * 1024 then
    return false;
  end if;
  for t in select * from kit.emptied loop
    execute format('select exists (select 1 from public.%I)', t.name) into used;
    if used then
      execute format('delete from public.%I', t.name);
    end if;
    if to_regclass(format('kit.%I', 'seed_' || t.name)) is not null then
      execute format('insert into public.%I (%s) overriding system value select * from kit.%I',
                     t.name, t.columns, 'seed_' || t.name);
    end if;
  end loop;
  return true;
end $$;

create event trigger schema_changed on ddl_command_end execute function kit.note_change();
create event trigger schema_dropped on sql_drop execute function kit.note_change();
