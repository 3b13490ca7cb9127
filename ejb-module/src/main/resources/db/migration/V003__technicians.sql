create sequence technician_seq start with 50 increment by 50;
create table technician (
  id bigint primary key,
  version integer not null,
  employee_number varchar(40) not null unique check (btrim(employee_number) <> ''),
  name varchar(120) not null check (btrim(name) <> ''),
  personnel_type varchar(60) not null,
  email varchar(254),
  active boolean not null,
  notify_by_email boolean not null,
  notify_by_phone boolean not null,
  notify_by_push boolean not null,
  notify_by_sms boolean not null,
  capacity_a_day integer not null check (capacity_a_day between 1 and 100),
  home_latitude double precision check (home_latitude between -90 and 90),
  home_longitude double precision check (home_longitude between -180 and 180),
  zone varchar(60) not null,
  phone_to_call smallint,
  check ((home_latitude is null) = (home_longitude is null))
);

-- At most three phones a person (S0-10): there is no fourth position.
create table technician_phone (
  technician_id bigint not null references technician on delete cascade,
  position smallint not null check (position between 1 and 3),
  label varchar(20) not null,
  number varchar(20) not null check (number ~ '^\+[0-9]{6,15}$'),
  primary key (technician_id, position),
  unique (technician_id, number)
);
-- The phone to call is one of the phones on record (S0-11, S0-13).
alter table technician
  add foreign key (id, phone_to_call) references technician_phone (technician_id, position)
  deferrable initially deferred;

create table technician_skill (
  technician_id bigint not null references technician on delete cascade,
  skill varchar(60) not null check (btrim(skill) <> ''),
  level smallint not null check (level between 1 and 5),
  expires_on date,
  primary key (technician_id, skill)
);

-- Weekly working hours, wall clock in the technician's zone; an end of 00:00 is midnight.
create table technician_shift (
  technician_id bigint not null references technician on delete cascade,
  day smallint not null check (day between 1 and 7),
  starts time not null,
  ends time not null,
  primary key (technician_id, day, starts),
  check (starts < ends or ends = '00:00')
);

create sequence absence_seq start with 50 increment by 50;
create table absence (
  id bigint primary key,
  version integer not null,
  technician_id bigint not null references technician,
  starts_at timestamp with time zone not null,
  ends_at timestamp with time zone not null,
  reason varchar(200) not null,
  check (starts_at < ends_at),
  exclude using gist (technician_id with =, tstzrange(starts_at, ends_at) with &&)
);
