-- Places that share one queue of people. Its row is the lock under which a place is given away.
create sequence stack_seq start with 50 increment by 50;
create table stack (
  id bigint primary key,
  version integer not null,
  created_at timestamp with time zone not null
);
create table stack_place (
  stack_id bigint not null references stack,
  position smallint not null check (position >= 1),
  appointment_id bigint not null references appointment,
  place smallint not null check (place >= 1),
  primary key (stack_id, position),
  unique (stack_id, appointment_id, place)
);
create index stack_place_appointment on stack_place (appointment_id);

-- What a dispatch of kind SEARCH has beside what every dispatch has.
create table search (
  dispatch_id bigint primary key references dispatch,
  stack_id bigint not null references stack,
  reservation boolean not null,
  -- frozen: the plan as it was when the search began, or as it was applied to it since
  plan text not null,
  -- counts what people do to it (play, pause, ...), so that of two at once one is told
  revision integer not null,
  changed_by varchar(120) not null,
  generation integer not null check (generation >= 1),
  round integer not null check (round >= 1),
  -- shifted by pauses, as is everything that is relative
  base_at timestamp with time zone not null,
  round_at timestamp with time zone not null,
  paused_at timestamp with time zone,
  -- absolute: a pause does not move it
  deadline_at timestamp with time zone,
  -- the one cue: when to look again; null when nobody is to
  cue_at timestamp with time zone
);
create index search_cue on search (cue_at) where cue_at is not null;
create index search_stack on search (stack_id);

-- Exactly one cue is armed while a search is under way, none otherwise (I3, I4).
create function search_cue() returns trigger language plpgsql as $$
declare
  theirs bigint := case when tg_table_name = 'search' then (to_jsonb(new)->>'dispatch_id')::bigint
    else (to_jsonb(new)->>'id')::bigint end;
begin
  if exists (select 1 from dispatch d join search s on s.dispatch_id = d.id where d.id = theirs
      and ((s.cue_at is not null) <> (d.status in ('WAITING', 'ACTIVE', 'HELD'))
        or (s.paused_at is not null) <> (d.status = 'PAUSED'))) then
    raise exception 'the cue of search % does not fit its status', theirs
      using errcode = 'check_violation';
  end if;
  return null;
end $$;
create constraint trigger search_cue after insert or update on search
  deferrable initially deferred for each row execute function search_cue();
create constraint trigger search_cue after update of status on dispatch
  deferrable initially deferred for each row when (new.kind = 'SEARCH')
  execute function search_cue();

-- Somebody in the queue. A person is in it once.
create sequence candidate_seq start with 50 increment by 50;
create table candidate (
  id bigint primary key,
  version integer not null,
  dispatch_id bigint not null references search,
  technician_id bigint not null references technician,
  tier smallint not null check (tier between 1 and 9),
  rank integer not null check (rank >= 1),
  -- in which round their turn came last; 0 for not yet
  round integer not null check (round >= 0),
  -- the place they were given; null when none, or given back
  assignment_id bigint references assignment,
  -- when they said yes too late; orders those who stand by
  standby_at timestamp with time zone,
  unique (dispatch_id, technician_id),
  unique (dispatch_id, tier, rank)
);

-- One way of asking one candidate: a cell of the screen.
create sequence leg_seq start with 50 increment by 50;
create table leg (
  id bigint primary key,
  version integer not null,
  candidate_id bigint not null references candidate,
  channel varchar(12) not null check (channel in ('EMAIL', 'PHONE', 'SMS', 'PUSH')),
  position smallint not null,
  state varchar(13) not null check (state in ('WAITING', 'DISABLED', 'UNAVAILABLE', 'SKIPPED',
    'IN_FLIGHT', 'SENT', 'DELIVERED', 'READ', 'NO_RESPONSE', 'DECLINED', 'ACCEPTED',
    'ACCEPTED_LATE', 'FAILED', 'CANCELED')),
  since timestamp with time zone not null,
  reason varchar(400),
  -- in which round it was used last; 0 for not yet
  round integer not null check (round >= 0),
  -- how often it was used
  uses integer not null check (uses >= 0),
  attempt_id bigint references attempt,
  -- until when an answer is awaited; shifted by pauses
  waits_until timestamp with time zone,
  unique (candidate_id, channel),
  check (reason is not null
    or state not in ('DISABLED', 'UNAVAILABLE', 'SKIPPED', 'NO_RESPONSE', 'FAILED'))
);
create index leg_attempt on leg (attempt_id);
create index leg_in_flight on leg (candidate_id) where state = 'IN_FLIGHT';

-- The life of a leg, for everybody who can write here; LegState says the same in Java.
create function leg_life() returns trigger language plpgsql as $$
begin
  if tg_op = 'INSERT' then
    if new.state <> 'WAITING' then
      raise exception 'a leg does not begin %', new.state using errcode = 'check_violation';
    end if;
    return new;
  end if;
  if new.state <> old.state and (old.state, new.state) not in (
    ('WAITING', 'DISABLED'), ('WAITING', 'UNAVAILABLE'), ('WAITING', 'SKIPPED'),
    ('WAITING', 'IN_FLIGHT'), ('WAITING', 'CANCELED'),
    ('UNAVAILABLE', 'WAITING'), ('DISABLED', 'WAITING'), ('SKIPPED', 'WAITING'),
    ('IN_FLIGHT', 'SENT'), ('IN_FLIGHT', 'FAILED'), ('IN_FLIGHT', 'NO_RESPONSE'),
    ('IN_FLIGHT', 'WAITING'), ('IN_FLIGHT', 'DELIVERED'), ('IN_FLIGHT', 'READ'),
    ('IN_FLIGHT', 'ACCEPTED'), ('IN_FLIGHT', 'DECLINED'),
    ('SENT', 'DELIVERED'), ('SENT', 'READ'), ('SENT', 'NO_RESPONSE'), ('SENT', 'DECLINED'),
    ('SENT', 'ACCEPTED'), ('SENT', 'CANCELED'),
    ('DELIVERED', 'READ'), ('DELIVERED', 'NO_RESPONSE'), ('DELIVERED', 'DECLINED'),
    ('DELIVERED', 'ACCEPTED'), ('DELIVERED', 'CANCELED'),
    ('READ', 'NO_RESPONSE'), ('READ', 'DECLINED'), ('READ', 'ACCEPTED'), ('READ', 'CANCELED'),
    ('NO_RESPONSE', 'DECLINED'), ('NO_RESPONSE', 'ACCEPTED'), ('NO_RESPONSE', 'ACCEPTED_LATE'),
    ('NO_RESPONSE', 'IN_FLIGHT'),
    ('FAILED', 'ACCEPTED'), ('FAILED', 'ACCEPTED_LATE'), ('FAILED', 'DECLINED'),
    ('CANCELED', 'ACCEPTED'), ('CANCELED', 'ACCEPTED_LATE'), ('CANCELED', 'DECLINED'),
    ('DECLINED', 'ACCEPTED'), ('ACCEPTED', 'DECLINED')) then
    raise exception 'leg % cannot go from % to %', old.id, old.state, new.state
      using errcode = 'check_violation';
  end if;
  return new;
end $$;
create trigger leg_life before insert or update on leg
  for each row execute function leg_life();

-- A candidate's turn: one a round.
create sequence offer_seq start with 50 increment by 50;
create table offer (
  id bigint primary key,
  version integer not null,
  candidate_id bigint not null references candidate,
  generation integer not null,
  round integer not null,
  -- what is typed in a text message, and from which number; null without one
  code varchar(4) not null check (code ~ '^[0-9]{2,4}$'),
  phone varchar(20),
  asked_at timestamp with time zone not null,
  -- when the next channel is used at the latest, and when the turn ends; shifted by pauses
  next_leg_at timestamp with time zone not null,
  expires_at timestamp with time zone not null,
  ended_at timestamp with time zone,
  unique (candidate_id, round)
);
-- SHA-256 of the 128 bits in a link; the link itself stands in the message only.
create table offer_link (
  token_hash varchar(64) primary key check (length(token_hash) = 64),
  offer_id bigint not null references offer,
  channel varchar(12) not null
);
create index offer_link_offer on offer_link (offer_id);
create index offer_code on offer (phone, code, asked_at);
create unique index offer_code_open on offer (phone, code) where ended_at is null;

-- What people said, once per word of theirs however often a provider tells it.
create sequence answer_seq start with 50 increment by 50;
create table answer (
  id bigint primary key,
  offer_id bigint not null references offer,
  channel varchar(12) not null,
  answer_id varchar(120) not null,
  choice varchar(8) not null check (choice in ('ACCEPT', 'DECLINE', 'WITHDRAW')),
  effect varchar(16) not null,
  at timestamp with time zone not null,
  unique (channel, answer_id)
);
create index answer_offer on answer (offer_id, id);

-- A place kept for one person who was asked by name; nobody else gets it meanwhile (S0-23).
create sequence reservation_seq start with 50 increment by 50;
create table reservation (
  id bigint primary key,
  version integer not null,
  dispatch_id bigint not null unique references search,
  appointment_id bigint not null references appointment,
  place smallint not null,
  technician_id bigint not null references technician,
  status varchar(20) not null
    check (status in ('RESERVED', 'RESERVED_ACCEPTED', 'BOOKED', 'FREED')),
  until timestamp with time zone not null,
  auto_book boolean not null
);
create unique index reservation_place on reservation (appointment_id, place)
  where status in ('RESERVED', 'RESERVED_ACCEPTED');
