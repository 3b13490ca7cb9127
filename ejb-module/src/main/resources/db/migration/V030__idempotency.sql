-- A write that came with a key, and what it was answered with. The row is inserted, the write done
-- and the answer filled in within one transaction: nobody ever sees a row without an answer.
create table idempotency (
  caller varchar(120) not null,
  key varchar(120) not null check (key ~ '^[!-~]+$'),
  fingerprint varchar(64) not null check (fingerprint ~ '^[0-9a-f]{64}$'),
  claimed_at timestamp with time zone not null,
  status smallint check (status between 200 and 299),
  location varchar(400),
  body text,
  primary key (caller, key)
);
create index idempotency_age on idempotency (claimed_at);
