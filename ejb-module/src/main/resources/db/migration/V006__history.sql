create sequence history_item_seq start with 50 increment by 50;
create table history_item (
  id bigint primary key,
  at timestamp with time zone not null,
  actor varchar(120) not null,
  on_behalf_of varchar(120),
  kind varchar(40) not null,
  job_id bigint references job,
  appointment_id bigint references appointment,
  assignment_id bigint references assignment,
  technician_id bigint references technician,
  customer_id bigint references customer,
  old_value varchar(400),
  new_value varchar(400),
  reason varchar(400),
  check (num_nonnulls(job_id, technician_id, customer_id) > 0 or kind like 'settings.%' or kind like 'account.%')
);
create index history_job on history_item (job_id, id);
create index history_technician on history_item (technician_id, id);
create index history_customer on history_item (customer_id, id);

-- What happened stays as it was written.
create function history_is_append_only() returns trigger language plpgsql as $$
begin
  raise exception 'history is append-only';
end $$;
create trigger history_is_append_only before update or delete or truncate on history_item
  for each statement execute function history_is_append_only();
