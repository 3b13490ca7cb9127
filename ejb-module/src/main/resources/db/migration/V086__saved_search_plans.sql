-- How people are searched for, under a name, for everybody in the office to choose again.
create sequence saved_plan_seq start with 50 increment by 50;
create table saved_plan (
  id bigint primary key,
  version integer not null,
  name varchar(60) not null check (name = btrim(name) and name <> ''),
  plan text not null,
  changed_at timestamp with time zone not null,
  changed_by varchar(120) not null
);
-- To a person "Nights" and "nights" are one.
create unique index saved_plan_name on saved_plan (lower(name));
