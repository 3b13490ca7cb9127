-- What providers tell us, word for word, before anybody acts on it (B8.4).
create table inbound_event (
  id bigint primary key generated always as identity,
  provider varchar(40) not null check (provider ~ '^[a-z0-9-]{1,40}$'),
  provider_event_id varchar(200) not null check (btrim(provider_event_id) <> ''),
  content_type varchar(100) not null,
  payload varchar(20000) not null,
  received_at timestamp with time zone not null,
  state varchar(6) not null check (state in ('NEW', 'DONE', 'FAILED')),
  tries integer not null check (tries >= 0),
  due_at timestamp with time zone not null,
  outcome varchar(400),
  -- told twice, it is kept once
  unique (provider, provider_event_id)
);
create index inbound_event_due on inbound_event (due_at, id) where state = 'NEW';

-- How often we have answered a number that has not made sense since: no endless talk of machines.
create table sms_small_talk (
  number varchar(20) primary key,
  replies integer not null check (replies >= 0),
  since timestamp with time zone not null
);
