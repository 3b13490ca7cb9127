create sequence account_seq start with 50 increment by 50;
create table account (
  id bigint primary key,
  version integer not null,
  login varchar(60) not null check (login ~ '^[A-Za-z0-9._@-]{2,60}$'),
  display_name varchar(120) not null check (btrim(display_name) <> ''),
  password_hash varchar(200) not null,
  -- sessions that began earlier are over
  password_set_at timestamp with time zone not null,
  active boolean not null,
  technician_id bigint unique references technician,
  -- null follows the setting of the person's device
  theme varchar(5) check (theme in ('LIGHT', 'DARK')),
  created_at timestamp with time zone not null
);
create unique index account_login on account (lower(login));

create table account_role (
  account_id bigint not null references account on delete cascade,
  role varchar(12) not null
    check (role in ('ADMIN', 'DISPATCHER', 'SUPERVISOR', 'TECHNICIAN', 'AGENT', 'ERP')),
  primary key (account_id, role)
);

create sequence api_token_seq start with 50 increment by 50;
create table api_token (
  id bigint primary key,
  account_id bigint not null references account,
  name varchar(60) not null check (btrim(name) <> ''),
  -- SHA-256 of 256 random bits: nobody guesses those, so no salt and no slow hash
  hash varchar(64) not null unique check (hash ~ '^[0-9a-f]{64}$'),
  created_at timestamp with time zone not null,
  expires_at timestamp with time zone,
  last_used_at timestamp with time zone,
  unique (account_id, name)
);

-- By what was typed, whether or not there is such an account: waiting must not tell.
create table sign_in_tries (
  login varchar(60) primary key,
  failures integer not null check (failures > 0),
  last_failure_at timestamp with time zone not null,
  wait_until timestamp with time zone not null
);

-- Every node that starts without any account prints one; the first to be used ends them all.
create table setup_token (
  hash varchar(64) primary key check (hash ~ '^[0-9a-f]{64}$'),
  created_at timestamp with time zone not null
);
