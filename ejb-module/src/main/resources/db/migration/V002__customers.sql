create sequence account_number_seq start with 10001;
create sequence customer_seq start with 50 increment by 50;
create table customer (
  id bigint primary key,
  version integer not null,
  kind varchar(12) not null check (kind in ('INDIVIDUAL', 'COMPANY')),
  name varchar(120) not null check (btrim(name) <> ''),
  account_number varchar(40) not null unique check (btrim(account_number) <> ''),
  email varchar(254),
  phone varchar(20),
  notify_by_email boolean not null,
  notify_by_phone boolean not null,
  created_at timestamp with time zone not null
);
create index customer_name on customer (lower(name));

create sequence site_seq start with 50 increment by 50;
create table site (
  id bigint primary key,
  version integer not null,
  customer_id bigint not null references customer,
  name varchar(120) not null check (btrim(name) <> ''),
  street varchar(200) not null,
  city varchar(120) not null,
  postal_code varchar(20),
  latitude double precision check (latitude between -90 and 90),
  longitude double precision check (longitude between -180 and 180),
  zone varchar(60) not null,
  access_notes varchar(2000),
  check ((latitude is null) = (longitude is null)),
  -- lets a job prove that its site belongs to its customer
  unique (id, customer_id)
);
create index site_customer on site (customer_id);
