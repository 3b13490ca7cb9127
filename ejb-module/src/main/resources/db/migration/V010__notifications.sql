-- A fact one person is to be told. Written in the transaction that makes it true.
create table notification (
  id bigint primary key generated always as identity,
  -- what makes the fact this fact: the same key twice tells once
  fact_key varchar(160) not null unique check (btrim(fact_key) <> ''),
  type varchar(20) not null check (type in ('DISPATCH', 'CONFIRMATION', 'RESERVATION',
    'STATUS_UPDATE', 'CANCELLATION', 'REASSIGNED_FROM', 'REASSIGNED_TO', 'RECALLED', 'ON_MY_WAY',
    'ARRIVED', 'SURVEY')),
  class varchar(12) not null check (class in ('DISPATCH', 'NOTIFICATION')),
  technician_id bigint references technician,
  customer_id bigint references customer,
  recipient_name varchar(120) not null,
  job_id bigint references job,
  appointment_id bigint references appointment,
  assignment_id bigint references assignment,
  subject varchar(200) not null check (btrim(subject) <> ''),
  text varchar(20000) not null,
  created_at timestamp with time zone not null,
  check (num_nonnulls(technician_id, customer_id) = 1)
);
create index notification_job on notification (job_id, id);
create index notification_assignment on notification (assignment_id);

-- What somebody was told stays as it was told; a correction is another notification.
create function notification_is_final() returns trigger language plpgsql as $$
begin
  raise exception 'what notification % says is final', old.id;
end $$;
create trigger notification_is_final before update on notification
  for each row execute function notification_is_final();

-- One hand-over of a notification to one endpoint, or the reason why there will be none.
create sequence attempt_seq start with 50 increment by 50;
create table attempt (
  id bigint primary key,
  version integer not null,
  notification_id bigint not null references notification,
  channel varchar(12) not null check (channel in ('EMAIL')),
  -- 1 the first time; one more for every resend
  generation integer not null check (generation >= 1),
  idem_key varchar(200) not null unique,
  endpoint varchar(254),
  state varchar(12) not null check (state in ('PLANNED', 'IN_FLIGHT', 'SENT', 'DELIVERED', 'READ',
    'FAILED', 'IN_DOUBT', 'CANCELED', 'DISABLED')),
  state_since timestamp with time zone not null,
  planned_at timestamp with time zone not null,
  due_at timestamp with time zone not null,
  -- counts the claims; a worker that comes back late with an old number is not listened to
  fence integer not null,
  lease_until timestamp with time zone,
  tries integer not null check (tries >= 0),
  -- the recipient may have it already, and the text says so
  may_repeat boolean not null,
  sent_at timestamp with time zone,
  provider_ref varchar(400),
  error varchar(400),
  unique (notification_id, channel, generation),
  check (endpoint is not null or state = 'DISABLED'),
  check ((lease_until is not null) = (state = 'IN_FLIGHT')),
  check ((sent_at is not null) = (state in ('SENT', 'DELIVERED', 'READ'))),
  check ((provider_ref is not null) = (sent_at is not null)),
  check (error is not null or state not in ('FAILED', 'IN_DOUBT', 'CANCELED', 'DISABLED'))
);
create index attempt_due on attempt (due_at) where state = 'PLANNED';
create index attempt_lease on attempt (lease_until) where state = 'IN_FLIGHT';
create index attempt_doubt on attempt (id) where state = 'IN_DOUBT';
create index attempt_recent on attempt (state_since desc, id desc);
create index attempt_endpoint on attempt (endpoint, id) where endpoint is not null;

-- The life of an attempt, for everybody who can write here; AttemptState says the same in Java.
create function attempt_life() returns trigger language plpgsql as $$
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
    ('SENT', 'DELIVERED'), ('SENT', 'READ'), ('DELIVERED', 'READ')) then
    raise exception 'attempt % cannot go from % to %', old.id, old.state, new.state
      using errcode = 'check_violation';
  end if;
  return new;
end $$;
create trigger attempt_life before insert or update on attempt
  for each row execute function attempt_life();
