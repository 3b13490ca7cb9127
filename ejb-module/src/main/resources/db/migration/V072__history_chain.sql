-- What happened to a dispatch is a chain: each line carries the hash of the one before (B.9), so
-- that a line that was changed, dropped or slipped in is found.
alter table history_item add column dispatch_id bigint references dispatch;
alter table history_item add column chain_no integer;
alter table history_item add column chain_hash bytea;
alter table history_item add constraint history_chain_whole
  check (num_nulls(dispatch_id, chain_no, chain_hash) in (0, 3));
create unique index history_chain on history_item (dispatch_id, chain_no)
  where dispatch_id is not null;

-- The last link, so that lines cannot be missing at the end; and the queue of those who add one.
create table chain_head (
  dispatch_id bigint primary key references dispatch,
  length integer not null,
  hash bytea not null
);

-- A row as it is hashed: the same in every session's zone.
create function history_line(h history_item) returns text language sql stable as $$
  select jsonb_build_array(h.id, to_char(h.at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US'),
    h.actor, h.on_behalf_of, h.kind, h.job_id, h.appointment_id, h.assignment_id,
    h.technician_id, h.customer_id, h.old_value, h.new_value, h.reason, h.dispatch_id,
    h.chain_no)::text
$$;

create function history_chained() returns trigger language plpgsql as $$
declare
  head chain_head%rowtype;
begin
  insert into chain_head values (new.dispatch_id, 0, ''::bytea) on conflict do nothing;
  select * into head from chain_head where dispatch_id = new.dispatch_id for update;
  new.chain_no := head.length + 1;
  new.chain_hash := sha256(head.hash || convert_to(history_line(new), 'UTF8'));
  update chain_head set length = new.chain_no, hash = new.chain_hash
    where dispatch_id = new.dispatch_id;
  return new;
end $$;
create trigger history_chained before insert on history_item
  for each row when (new.dispatch_id is not null) execute function history_chained();

-- The numbers of the first lines at which chains do not hold; empty when all is as it was written.
create function broken_chains() returns table (dispatch_id bigint, chain_no integer)
language sql stable as $$
  with line as (
    select h.dispatch_id, h.chain_no, h.chain_hash,
      row_number() over w as expected,
      sha256(coalesce(lag(h.chain_hash) over w, ''::bytea) || convert_to(history_line(h), 'UTF8'))
        as hash
    from history_item h where h.dispatch_id is not null
    window w as (partition by h.dispatch_id order by h.chain_no)
  )
  select l.dispatch_id, min(l.chain_no)::integer from line l
    where l.chain_no <> l.expected or l.chain_hash <> l.hash group by l.dispatch_id
  union
  select c.dispatch_id, c.length from chain_head c
    left join history_item h on h.dispatch_id = c.dispatch_id and h.chain_no = c.length
    where h.id is null or h.chain_hash <> c.hash
  union
  select h.dispatch_id, h.chain_no from history_item h
    left join chain_head c on c.dispatch_id = h.dispatch_id
    where h.dispatch_id is not null and (c.length is null or h.chain_no > c.length)
$$;
