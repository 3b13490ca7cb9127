create sequence job_number_seq start with 10001;
create sequence job_seq start with 50 increment by 50;
create table job (
  id bigint primary key,
  version integer not null,
  number varchar(20) not null unique,
  external_id varchar(80) unique,
  kind varchar(20) not null check (kind in ('FIELD_SERVICE', 'STAFFING')),
  title varchar(120) not null check (btrim(title) <> ''),
  description varchar(4000),
  priority varchar(12) not null check (priority in ('EMERGENCY', 'HIGH', 'NORMAL', 'LOW')),
  status varchar(20) not null check (status in ('DRAFT', 'REQUESTED', 'OFFERED', 'DECLINED',
    'UNSCHEDULED', 'SCHEDULED', 'DISPATCHED', 'IN_PROGRESS', 'PAUSED', 'COMPLETE', 'CLOSED',
    'INVOICED', 'CANCELED')),
  status_since timestamp with time zone not null,
  -- what a restore goes back to; only a canceled job has it
  canceled_from varchar(20) check ((canceled_from is null) = (status <> 'CANCELED')),
  customer_id bigint not null references customer,
  site_id bigint not null,
  estimated_minutes integer not null check (estimated_minutes between 5 and 43200),
  due_at timestamp with time zone,
  created_at timestamp with time zone not null,
  foreign key (site_id, customer_id) references site (id, customer_id)
);
create index job_status on job (status, due_at);
create index job_customer on job (customer_id);
create index job_site on job (site_id);

create table job_skill (
  job_id bigint not null references job on delete cascade,
  skill varchar(60) not null check (btrim(skill) <> ''),
  level smallint not null check (level between 1 and 5),
  primary key (job_id, skill)
);
