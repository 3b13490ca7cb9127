-- The nightly look at everything that is planned. One a day, whichever node begins it.
create sequence recheck_run_seq start with 50 increment by 50;
create table recheck_run (
  id bigint primary key,
  version integer not null,
  day date not null unique,
  started_at timestamp with time zone not null,
  -- all technicians up to this id are done
  position bigint not null,
  checked integer not null check (checked >= 0),
  touched_at timestamp with time zone not null,
  finished_at timestamp with time zone,
  check (touched_at >= started_at)
);
