-- One running effort to reach people. So far those of kind SEND that wait for their time (S1-23).
create sequence dispatch_seq start with 50 increment by 50;
create table dispatch (
  id bigint primary key,
  version integer not null,
  kind varchar(8) not null check (kind in ('SEND')),
  appointment_id bigint not null references appointment,
  status varchar(8) not null check (status in ('WAITING', 'ACTIVE', 'STOPPED')),
  status_since timestamp with time zone not null,
  outcome varchar(10) check (outcome in ('FILLED', 'EXHAUSTED', 'CANCELED', 'WITHDRAWN')),
  -- why it stopped, for people
  reason varchar(400),
  due_at timestamp with time zone not null,
  ordered_at timestamp with time zone not null,
  ordered_by varchar(120) not null,
  -- somebody with the permission said yes to what does not fit; the reason is in the history
  overridden boolean not null,
  check ((outcome is not null) = (status = 'STOPPED')),
  check (reason is not null or outcome is distinct from 'EXHAUSTED')
);
create index dispatch_appointment on dispatch (appointment_id, id);
create index dispatch_due on dispatch (due_at) where status = 'WAITING';
-- A visit is sent by one effort at a time.
create unique index dispatch_running on dispatch (appointment_id) where status <> 'STOPPED';
