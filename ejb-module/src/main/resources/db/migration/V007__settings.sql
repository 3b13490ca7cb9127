create table setting (
  name varchar(80) primary key,
  version integer not null,
  value varchar(400) not null,
  changed_at timestamp with time zone not null,
  changed_by varchar(120) not null
);
