create sequence saved_view_seq start with 50 increment by 50;
create table saved_view (
  id bigint primary key,
  version integer not null,
  account_id bigint not null references account,
  page varchar(12) not null check (page in ('BOARD', 'SCHEDULE')),
  name varchar(60) not null check (name = btrim(name) and name <> ''),
  -- what the page's filters say, as a JSON object that only the page understands
  settings varchar(2000) not null,
  preferred boolean not null
);
-- To a person "Mine" and "mine" are one.
create unique index saved_view_name on saved_view (account_id, page, lower(name));
create unique index saved_view_preferred on saved_view (account_id, page) where preferred;
