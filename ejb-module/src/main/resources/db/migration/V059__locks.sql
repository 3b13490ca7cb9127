-- Pinned: the time was promised, the people are wanted.
alter table appointment add column time_locked boolean not null default false;
alter table appointment add column person_locked boolean not null default false;

-- Days whose plan stays as it is; the day is that of the technician's calendar.
create sequence locked_day_seq start with 50 increment by 50;
create table locked_day (
  id bigint primary key,
  technician_id bigint not null references technician,
  day date not null,
  locked_by varchar(120) not null,
  locked_at timestamp with time zone not null,
  unique (technician_id, day)
);
create index locked_day_day on locked_day (day);
