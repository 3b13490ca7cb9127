-- A search reaches people by more than mail.
alter table attempt drop constraint attempt_channel_check;
alter table attempt add constraint attempt_channel_check
  check (channel in ('EMAIL', 'PHONE', 'SMS', 'PUSH'));
alter table notification drop constraint notification_type_check;
alter table notification add constraint notification_type_check
  check (type in ('DISPATCH', 'OFFER', 'CONFIRMATION', 'RESERVATION', 'STATUS_UPDATE',
    'CANCELLATION', 'REASSIGNED_FROM', 'REASSIGNED_TO', 'RECALLED', 'ON_MY_WAY', 'ARRIVED',
    'SURVEY'));

-- A dispatch of kind SEARCH is about a stack of places instead of one visit.
alter table dispatch alter column appointment_id drop not null;
alter table dispatch alter column status type varchar(10);
alter table dispatch drop constraint dispatch_kind_check;
alter table dispatch add constraint dispatch_kind_check check (kind in ('SEND', 'SEARCH'));
alter table dispatch add constraint dispatch_of_a_visit
  check ((kind = 'SEND') = (appointment_id is not null));
alter table dispatch drop constraint dispatch_status_check;
alter table dispatch add constraint dispatch_status_check
  check (status in ('WAITING', 'ACTIVE', 'PAUSED', 'HELD', 'ESCALATED', 'STOPPED'));
alter table dispatch drop constraint dispatch_outcome_check;
alter table dispatch add constraint dispatch_outcome_check
  check (outcome in ('FILLED', 'EXHAUSTED', 'CANCELED', 'EXPIRED', 'WITHDRAWN'));

-- DispatchStatus says the same in Java; only a search can be opened again.
create function dispatch_life() returns trigger language plpgsql as $$
begin
  if new.status <> old.status and (old.status, new.status) not in (
    ('WAITING', 'ACTIVE'), ('WAITING', 'STOPPED'),
    ('ACTIVE', 'PAUSED'), ('ACTIVE', 'HELD'), ('ACTIVE', 'ESCALATED'), ('ACTIVE', 'STOPPED'),
    ('PAUSED', 'ACTIVE'), ('PAUSED', 'STOPPED'),
    ('HELD', 'ACTIVE'), ('HELD', 'PAUSED'), ('HELD', 'STOPPED'),
    ('ESCALATED', 'ACTIVE'), ('ESCALATED', 'STOPPED'))
    and not (new.kind = 'SEARCH' and old.status = 'STOPPED' and new.status = 'ACTIVE') then
    raise exception 'dispatch % cannot go from % to %', old.id, old.status, new.status
      using errcode = 'check_violation';
  end if;
  return new;
end $$;
create trigger dispatch_life before update on dispatch
  for each row execute function dispatch_life();

-- For which dispatch it is made, if that can be paused; and how long after the last message to the
-- same endpoint it may follow at the earliest.
alter table attempt add column dispatch_id bigint references dispatch;
alter table attempt add column gap_seconds integer not null default 0 check (gap_seconds >= 0);
create index attempt_dispatch on attempt (dispatch_id) where dispatch_id is not null;
-- Nobody's phone is rung twice at once.
create unique index attempt_call on attempt (endpoint)
  where channel = 'PHONE' and state = 'IN_FLIGHT';

-- When something was handed over to an address last, and the queue of those who want to.
create table endpoint (
  channel varchar(12) not null,
  address varchar(254) not null,
  last_at timestamp with time zone not null,
  primary key (channel, address)
);

-- Nothing leaves for a dispatch that is not active. Whoever claims holds it shared, whoever pauses
-- holds it alone: after the pause is committed there is no claim.
create function attempt_of_an_active_dispatch() returns trigger language plpgsql as $$
begin
  if not exists (select 1 from dispatch d where d.id = new.dispatch_id and d.status = 'ACTIVE'
      for share of d) then
    raise exception 'dispatch % of attempt % is not active', new.dispatch_id, new.id
      using errcode = 'check_violation';
  end if;
  return new;
end $$;
create trigger attempt_of_an_active_dispatch before update on attempt
  for each row when (new.dispatch_id is not null and old.state = 'PLANNED' and new.state = 'IN_FLIGHT')
  execute function attempt_of_an_active_dispatch();
