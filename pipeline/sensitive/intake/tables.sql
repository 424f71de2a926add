-- The tables of the warehouse that are kept: what was taken in, and what was found in it.
create schema if not exists intake;
create schema if not exists register;
create table if not exists intake.layout (layout integer);
create table if not exists intake.submission (submission_id varchar primary key, authority varchar, name varchar,
  "from" date, as_at date, supplied_on date, supplier varchar, synthetic boolean, source varchar, withdrawn varchar);
create table if not exists intake.supply (submission_id varchar, extract varchar, supplied_on date);
create table if not exists intake.input (submission_id varchar, file varchar, sha256 varchar);
create table if not exists intake.account (submission_id varchar, extract varchar, read bigint, loaded bigint, set_aside bigint);
create table if not exists intake.finding (submission_id varchar, extract varchar, row bigint, "column" varchar,
  code varchar, severity varchar);
create table if not exists intake.completeness (submission_id varchar, extract varchar, "column" varchar, filled bigint, rows bigint);
