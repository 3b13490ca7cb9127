-- Whose days changed, and in which transaction: what a node needs to keep its picture of the plan up
-- to date. A row is written with the change itself, so none is missed; every transaction writes rows
-- of its own, so nobody waits for anybody. A reader remembers pg_snapshot_xmin of the snapshot it
-- read with: whatever it could not see then has that number or a higher one.
create table plan_change (
  xid bigint not null,
  technician_id bigint not null,
  primary key (xid, technician_id)
);

-- What was forgotten: who has not read since has to read everything again.
create table plan_change_horizon (
  only_one boolean primary key default true check (only_one),
  forgotten_below bigint not null,
  next bigint not null,
  at timestamp with time zone not null
);
insert into plan_change_horizon (forgotten_below, next, at) values (0, 0, clock_timestamp());

create function plan_changed(technician bigint) returns void language sql as $$
  insert into plan_change (xid, technician_id)
    select cast(cast(pg_current_xact_id() as text) as bigint), technician
    where technician is not null
    on conflict do nothing
$$;

create function plan_changed_technician() returns trigger language plpgsql as $$
begin
  perform plan_changed(new.id);
  return null;
end $$;
create trigger plan_changed after insert or update on technician
  for each row execute function plan_changed_technician();

create function plan_changed_of_technician() returns trigger language plpgsql as $$
begin
  if tg_op <> 'INSERT' then
    perform plan_changed(old.technician_id);
  end if;
  if tg_op <> 'DELETE' then
    perform plan_changed(new.technician_id);
  end if;
  return null;
end $$;
create trigger plan_changed after insert or update or delete on technician_skill
  for each row execute function plan_changed_of_technician();
create trigger plan_changed after insert or update or delete on technician_shift
  for each row execute function plan_changed_of_technician();
create trigger plan_changed after insert or update or delete on absence
  for each row execute function plan_changed_of_technician();
-- A visit that moves touches its assignments: appointment_moved keeps their time.
create trigger plan_changed after insert or update or delete on assignment
  for each row execute function plan_changed_of_technician();

create function plan_changed_job() returns trigger language plpgsql as $$
begin
  perform plan_changed(s.technician_id)
    from assignment s join appointment a on a.id = s.appointment_id where a.job_id = new.id;
  return null;
end $$;
create trigger plan_changed after update of site_id, number, title on job
  for each row execute function plan_changed_job();

create function plan_changed_site() returns trigger language plpgsql as $$
begin
  perform plan_changed(s.technician_id)
    from assignment s join appointment a on a.id = s.appointment_id join job j on j.id = a.job_id
    where j.site_id = new.id;
  return null;
end $$;
create trigger plan_changed after update of latitude, longitude on site
  for each row when (old.latitude is distinct from new.latitude
    or old.longitude is distinct from new.longitude)
  execute function plan_changed_site();

-- Forgets what everybody who reads at least every half hour has seen. Rows of transactions that
-- have not begun come from a dump of another server.
create function forget_plan_changes() returns void language plpgsql as $$
begin
  perform 1 from plan_change_horizon where at < engine_now() - interval '30 minutes' for update;
  if not found then
    return;
  end if;
  delete from plan_change where xid < (select next from plan_change_horizon)
    or xid >= cast(cast(pg_snapshot_xmax(pg_current_snapshot()) as text) as bigint);
  update plan_change_horizon set
    forgotten_below =
      least(next, cast(cast(pg_snapshot_xmin(pg_current_snapshot()) as text) as bigint)),
    next = cast(cast(pg_snapshot_xmin(pg_current_snapshot()) as text) as bigint),
    at = engine_now();
end $$;
