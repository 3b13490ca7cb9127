-- A line of a chain takes one statement for its head instead of three: what thousands of searches
-- write at once is mostly lines.
create function history_line(h history_item, chain_no integer) returns text
language sql stable as $$
  select jsonb_build_array(h.id, to_char(h.at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US'),
    h.actor, h.on_behalf_of, h.kind, h.job_id, h.appointment_id, h.assignment_id,
    h.technician_id, h.customer_id, h.old_value, h.new_value, h.reason, h.dispatch_id,
    chain_no)::text
$$;

create or replace function history_line(h history_item) returns text language sql stable as $$
  select history_line(h, h.chain_no)
$$;

create or replace function history_chained() returns trigger language plpgsql as $$
begin
  update chain_head c set length = c.length + 1,
      hash = sha256(c.hash || convert_to(history_line(new, c.length + 1), 'UTF8'))
    where c.dispatch_id = new.dispatch_id
    returning c.length, c.hash into new.chain_no, new.chain_hash;
  if not found then
    -- The first line; or the second, when somebody else writes the first at this moment.
    insert into chain_head as c
      values (new.dispatch_id, 1, sha256(convert_to(history_line(new, 1), 'UTF8')))
      on conflict (dispatch_id) do update set length = c.length + 1,
        hash = sha256(c.hash || convert_to(history_line(new, c.length + 1), 'UTF8'))
      returning c.length, c.hash into new.chain_no, new.chain_hash;
  end if;
  return new;
end $$;
