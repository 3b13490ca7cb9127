-- Under which a visit of somebody is known in their calendars, for good (RFC 7986, 5.3).
alter table assignment add column calendar_uid uuid not null unique default gen_random_uuid();

create sequence calendar_link_seq start with 50 increment by 50;
create table calendar_link (
  id bigint primary key,
  version integer not null,
  -- one at a time: a new one ends the old
  technician_id bigint not null unique references technician,
  -- SHA-256 of 256 random bits: nobody guesses those, so no salt and no slow hash
  hash varchar(64) not null unique check (hash ~ '^[0-9a-f]{64}$'),
  created_at timestamp with time zone not null,
  created_by varchar(120) not null,
  last_read_at timestamp with time zone
);
