-- More ways than e-mail.
alter table attempt drop constraint attempt_channel_check;
alter table attempt add constraint attempt_channel_check
  check (channel in ('EMAIL', 'SMS', 'PHONE', 'PUSH', 'IN_APP'));

-- What short messages say (S1-44); null for what was told before: then the subject.
alter table notification add column brief varchar(480);

-- Whether somebody wants to find messages on the page after signing in (S1-43, S1-48).
alter table technician add column notify_in_app boolean not null default true;

-- Whoever answers STOP gets no SMS at that number until START.
create table sms_opt_out (
  number varchar(20) primary key check (number ~ '^\+[0-9]{6,15}$'),
  since timestamp with time zone not null
);

-- A browser that shows what we push to it.
create sequence push_device_seq start with 50 increment by 50;
create table push_device (
  id bigint primary key,
  account_id bigint not null references account on delete cascade,
  name varchar(80) not null check (btrim(name) <> ''),
  endpoint varchar(1000) not null unique check (endpoint like 'http%'),
  -- the device's public key and secret, base64url (RFC 8291)
  p256dh varchar(100) not null,
  auth varchar(40) not null,
  registered_at timestamp with time zone not null
);
create index push_device_account on push_device (account_id);

-- A provider may say later that a message it took never arrived.
alter table attempt drop constraint attempt_check2;
alter table attempt add constraint attempt_handed_over check (
  (sent_at is not null or state not in ('SENT', 'DELIVERED', 'READ'))
  and (sent_at is null or state in ('SENT', 'DELIVERED', 'READ', 'FAILED')));
create or replace function attempt_life() returns trigger language plpgsql as $$
begin
  if tg_op = 'INSERT' then
    if new.state not in ('PLANNED', 'DISABLED') then
      raise exception 'an attempt does not begin %', new.state using errcode = 'check_violation';
    end if;
    return new;
  end if;
  if new.fence < old.fence then
    raise exception 'the fence of attempt % goes up only', old.id using errcode = 'check_violation';
  end if;
  if new.state <> old.state and (old.state, new.state) not in (
    ('PLANNED', 'IN_FLIGHT'), ('PLANNED', 'CANCELED'),
    ('IN_FLIGHT', 'SENT'), ('IN_FLIGHT', 'DELIVERED'), ('IN_FLIGHT', 'READ'),
    ('IN_FLIGHT', 'FAILED'), ('IN_FLIGHT', 'PLANNED'), ('IN_FLIGHT', 'IN_DOUBT'),
    ('IN_DOUBT', 'SENT'), ('IN_DOUBT', 'DELIVERED'), ('IN_DOUBT', 'READ'),
    ('IN_DOUBT', 'FAILED'), ('IN_DOUBT', 'PLANNED'),
    ('SENT', 'DELIVERED'), ('SENT', 'READ'), ('SENT', 'FAILED'), ('DELIVERED', 'READ')) then
    raise exception 'attempt % cannot go from % to %', old.id, old.state, new.state
      using errcode = 'check_violation';
  end if;
  return new;
end $$;
create index attempt_provider_ref on attempt (provider_ref) where provider_ref is not null;
