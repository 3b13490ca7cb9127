-- In a schema of the harness: the product does not know of it.
create schema harness;
grant usage on schema harness to beckon;

-- Who moved which attempt, when, and under which fence. Written in the product's own transaction:
-- what is rolled back is not here either.
create table harness.move (
  n bigint primary key generated always as identity,
  attempt_id bigint not null,
  was text,
  became text not null,
  fence integer not null,
  due_at timestamp with time zone not null,
  lease_until timestamp with time zone,
  node text not null,
  at timestamp with time zone not null
);
create index on harness.move (attempt_id, n);

create function harness.moved() returns trigger language plpgsql security definer as $$
begin
  if tg_op = 'UPDATE' and new.state = 'SENT' then
    perform pg_advisory_xact_lock_shared(71001);
  end if;
  if tg_op = 'INSERT' or new.state <> old.state then
    insert into harness.move (attempt_id, was, became, fence, due_at, lease_until, node, at)
    values (new.id, case when tg_op = 'UPDATE' then old.state end, new.state, new.fence, new.due_at,
      case when tg_op = 'UPDATE' and old.state = 'IN_FLIGHT' then old.lease_until
        else new.lease_until end,
      current_setting('application_name'), clock_timestamp());
  end if;
  if tg_op = 'INSERT' then
    perform pg_notify('harness', current_setting('application_name'));
  end if;
  return new;
end $$;
create trigger zz_harness before insert or update on attempt
  for each row execute function harness.moved();

-- Waits inside the commit of an answer: everything is checked, nothing is durable yet.
create function harness.committing() returns trigger language plpgsql security definer as $$
begin
  perform pg_advisory_xact_lock_shared(71002);
  return null;
end $$;
create constraint trigger zz_harness after insert on answer
  deferrable initially deferred for each row execute function harness.committing();

-- What the load was told had been done.
create table harness.intent (
  key text primary key,
  kind text not null check (kind in ('SEND', 'SEARCH')),
  appointment_id bigint not null,
  dispatch_id bigint,
  job_number text not null,
  email text,
  phone text,
  called text,
  login text,
  at_millis bigint not null
);

-- The log of the recipient world.
create table harness.world (
  n bigint primary key generated always as identity,
  at_millis bigint not null,
  channel text not null,
  event text not null,
  reference text not null,
  endpoint text not null,
  body text not null,
  job_number text generated always as (substring(body from 'WO-[0-9]+')) stored
);
create index on harness.world (endpoint, job_number);
create index on harness.world (job_number);

-- What the gateway of a channel can do: of BLIND ones, a doubt is repeated once and says so.
create table harness.capability (channel text primary key, capability text not null);

-- Message-IDs hold our key in small letters and dots.
create function harness.reference(key text) returns text language sql immutable as $$
  select regexp_replace(lower(key), '[^a-z0-9]+', '.', 'g')
$$;
create index on harness.world (harness.reference(reference));

-- The words by which the world knows what we call by another name.
create table harness.name (
  attempt_id bigint,
  event_id bigint,
  channel text not null,
  name text not null
);
create index on harness.name (attempt_id);
create index on harness.name (name);

-- As Instant.toString() writes a moment.
create function harness.instant(at timestamp with time zone) returns text language sql stable as $$
  select regexp_replace(to_char(at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US'),
    '(\.000000|000)$', '') || 'Z'
$$;

-- Push services know a message by its topic, which is made of our key and the moment it was planned.
create function harness.topic(key text, planned_at timestamp with time zone) returns text
language sql stable as $$
  select translate(encode(substring(
    sha256(convert_to(key || '@' || harness.instant(planned_at), 'UTF8')) for 24), 'base64'), '+/', '-_')
$$;

-- A carrier knows it by 16 bits of our key's hash, and whom it is for.
create function harness.short_hash(key text) returns integer language plpgsql immutable as $$
declare
  hash bigint := 0;
begin
  for i in 1 .. length(key) loop
    hash := (hash * 31 + ascii(substring(key from i for 1))) & 65535;
  end loop;
  return case when hash > 32767 then hash - 65536 else hash end;
end $$;

create function harness.call_by_name(is_by_carrier boolean) returns void language sql as $$
  truncate harness.name;
  insert into harness.name (attempt_id, channel, name)
  select id, channel, harness.reference(case
    when channel = 'PUSH' then harness.topic(idem_key, planned_at)
    when channel = 'SMS' and is_by_carrier
      then harness.short_hash(idem_key) || ' ' || ltrim(endpoint, '+')
    else idem_key end)
  from attempt;
  insert into harness.name (event_id, channel, name)
  select e.id, 'SMS', harness.reference(case
    when is_by_carrier
      then harness.short_hash('reply:' || e.id) || ' '
        || coalesce(substring(e.payload from '"from":"[+]?([0-9]+)"'), '')
    else 'reply:' || e.id end)
  from inbound_event e where e.provider <> 'ari';
$$;

create function harness.browser(technician bigint, login text, endpoint text, key text, secret text)
returns void language sql as $$
  with one as (
    insert into account (id, version, login, display_name, password_hash, password_set_at, active,
      technician_id, created_at)
    values (nextval('account_seq'), 1, login, login, 'none', now(), true, technician, now())
    returning id
  )
  insert into push_device (id, account_id, name, endpoint, p256dh, auth, registered_at)
  select nextval('push_device_seq'), id, 'browser', endpoint, key, secret, now() from one
$$;

-- Nobody is called before somebody says so.
insert into setting (name, version, value, changed_at, changed_by)
values ('notifications.phone', 1, 'true', now(), 'harness');

create function harness.dispatcher(token_hash text) returns void language sql as $$
  with one as (
    insert into account (id, version, login, display_name, password_hash, password_set_at, active,
      created_at)
    values (nextval('account_seq'), 1, 'harness', 'Harness', 'none', now(), true, now())
    returning id
  ), roles as (
    insert into account_role select id, unnest(array['DISPATCHER', 'OVERRIDE', 'ADMIN']) from one
  )
  insert into api_token (id, account_id, name, hash, created_at)
  select nextval('api_token_seq'), id, 'harness', token_hash, now() from one
$$;
