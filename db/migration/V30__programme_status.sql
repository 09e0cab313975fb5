-- Why a programme was opened or closed, in the coordination's words; empty while nobody ever set it.
alter table programme_status add column reason longtext not null default '';

-- Of the cases a screening finds eligible: since which one, null since the very first; and the day one was found to be so no more.
alter table screening_eligible
  modify since date null,
  add column lost_on date null;

-- Those told to become eligible soon by the passing of time alone.
create table screening_soon (
  programme varchar(40) not null,
  referral_id uuid not null,
  primary key (programme, referral_id)
);

-- Which version of each programme the base was last screened for: another one, or none, and everyone found is told.
create table screening_run (
  programme varchar(40) not null,
  version varchar(40) not null,
  ran_on date not null,
  primary key (programme)
);

-- A message on a screening counts three things: how many more (item_count), how many no more, how many soon.
alter table notice
  add column lost_count int null,
  add column soon_count int null;

-- What stood behind a proposal, as a verdict is kept for ever once it is shown; null for proposals of before.
alter table screening_proposal add column verdict longtext null;
