-- A gateway that does not get through: while it has a row, nothing but a probe is handed to it (B8.3).
create table gateway_away (
  channel varchar(12) primary key check (channel in ('EMAIL', 'SMS', 'PHONE', 'PUSH', 'IN_APP')),
  version integer not null,
  since timestamp with time zone not null,
  failures integer not null check (failures > 0),
  words varchar(400) not null check (btrim(words) <> ''),
  probes integer not null check (probes >= 0),
  probe_at timestamp with time zone not null
);

-- Supervisors and administrators are told of it on their pages.
alter table notification drop constraint notification_type_check;
alter table notification add constraint notification_type_check
  check (type in ('DISPATCH', 'OFFER', 'CONFIRMATION', 'RESERVATION', 'STATUS_UPDATE',
    'CANCELLATION', 'REASSIGNED_FROM', 'REASSIGNED_TO', 'RECALLED', 'ON_MY_WAY', 'ARRIVED',
    'SURVEY', 'GATEWAY'));
create index notification_account on notification (account_id) where account_id is not null;
