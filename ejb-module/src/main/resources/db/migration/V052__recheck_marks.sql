-- Whose plan has to be looked at again, and because of what. Written with the change itself, by
-- whichever door it came, so none is missed; a row for each change, so that nobody waits for anybody.
create table recheck_mark (
  id bigint generated always as identity primary key,
  -- no foreign key: its check would lock the technician, out of order
  technician_id bigint not null,
  cause varchar(12) not null check (cause in ('SHIFT', 'ABSENCE', 'SKILL', 'PERSON', 'ADDRESS',
    'JOB', 'PROMISE', 'PLAN', 'LOCKED_DAY', 'SETTING'))
);
create index recheck_mark_technician on recheck_mark (technician_id);

-- How far somebody is with a visit, as far as it matters here: ahead, there, done, or rid of it.
create function recheck_step(status text) returns integer language sql immutable
  return case
    when status in ('PLANNED', 'SENT', 'ACKNOWLEDGED', 'EN_ROUTE') then 1
    when status = 'ON_SITE' then 2
    when status in ('COMPLETE', 'INCOMPLETE') then 3
    else 4 end;

create function recheck_technician() returns trigger language plpgsql as $$
begin
  insert into recheck_mark (technician_id, cause) values (new.id, 'PERSON');
  return null;
end $$;
create trigger recheck after update on technician for each row
  when ((old.active, old.capacity_a_day, old.zone, old.home_latitude, old.home_longitude)
    is distinct from (new.active, new.capacity_a_day, new.zone, new.home_latitude, new.home_longitude))
  execute function recheck_technician();

-- Of the technician in a row, before and after; the cause is the trigger's argument.
create function recheck_row() returns trigger language plpgsql as $$
begin
  if tg_op <> 'INSERT' and old.technician_id is not null then
    insert into recheck_mark (technician_id, cause) values (old.technician_id, tg_argv[0]);
  end if;
  if tg_op <> 'DELETE' and new.technician_id is not null
      and (tg_op = 'INSERT' or old.technician_id is distinct from new.technician_id) then
    insert into recheck_mark (technician_id, cause) values (new.technician_id, tg_argv[0]);
  end if;
  return null;
end $$;
create trigger recheck after insert or update or delete on technician_shift
  for each row execute function recheck_row('SHIFT');
create trigger recheck after insert or update or delete on technician_skill
  for each row execute function recheck_row('SKILL');
create trigger recheck after insert or update or delete on absence
  for each row execute function recheck_row('ABSENCE');
create trigger recheck_new after insert or delete on assignment
  for each row execute function recheck_row('PLAN');
-- A visit that moves touches its assignments: appointment_moved keeps their time.
create trigger recheck after update on assignment for each row
  when (old.technician_id is distinct from new.technician_id or old.busy <> new.busy
    or recheck_step(old.status) <> recheck_step(new.status))
  execute function recheck_row('PLAN');

-- Everybody who has work ahead of the visit, the job, the site, or at all.
create function recheck_appointment() returns trigger language plpgsql as $$
begin
  insert into recheck_mark (technician_id, cause)
    select s.technician_id, 'PROMISE' from assignment s
    where s.appointment_id = new.id and recheck_step(s.status) = 1;
  return null;
end $$;
create trigger recheck after update on appointment for each row
  when ((old.arrival_from, old.arrival_until) is distinct from (new.arrival_from, new.arrival_until))
  execute function recheck_appointment();

create function recheck_job(job bigint, cause text) returns void language sql as $$
  insert into recheck_mark (technician_id, cause)
    select distinct s.technician_id, cause
    from assignment s join appointment a on a.id = s.appointment_id
    where a.job_id = job and recheck_step(s.status) = 1
$$;
create function recheck_job_moved() returns trigger language plpgsql as $$
begin
  perform recheck_job(new.id, 'ADDRESS');
  return null;
end $$;
create trigger recheck after update on job for each row
  when (old.site_id <> new.site_id) execute function recheck_job_moved();

create function recheck_job_skill() returns trigger language plpgsql as $$
begin
  perform recheck_job(coalesce(new.job_id, old.job_id), 'JOB');
  return null;
end $$;
create trigger recheck after insert or update or delete on job_skill
  for each row execute function recheck_job_skill();

create function recheck_site() returns trigger language plpgsql as $$
begin
  insert into recheck_mark (technician_id, cause)
    select distinct s.technician_id, 'ADDRESS'
    from assignment s join appointment a on a.id = s.appointment_id join job j on j.id = a.job_id
    where j.site_id = new.id and recheck_step(s.status) = 1;
  return null;
end $$;
create trigger recheck after update on site for each row
  when ((old.latitude, old.longitude, old.zone) is distinct from (new.latitude, new.longitude, new.zone))
  execute function recheck_site();

create function recheck_setting() returns trigger language plpgsql as $$
begin
  insert into recheck_mark (technician_id, cause)
    select distinct s.technician_id, 'SETTING' from assignment s where recheck_step(s.status) = 1;
  return null;
end $$;
create trigger recheck after insert or update on setting for each row
  when (new.name like 'conflicts.%') execute function recheck_setting();
