-- One case opened to an administrator for a while: who asked and why, who agreed, until when. The explanation is sealed. Rows stay.
create table exceptional_access (
  id uuid not null,
  referral_id uuid not null,
  asked_by uuid not null,
  asked_at datetime(6) not null,
  ground varchar(20) not null,
  explanation longblob not null,
  lapses_at datetime(6) not null,
  agreed_by uuid null,
  agreed_at datetime(6) null,
  open_until datetime(6) null,
  ended_by uuid null,
  ended_at datetime(6) null,
  primary key (id),
  key exceptional_access_open (asked_by, open_until),
  key exceptional_access_referral (referral_id, asked_at),
  foreign key (referral_id) references referral (id),
  -- By two persons: the database says it too.
  constraint exceptional_access_two_persons check (agreed_by is null or agreed_by <> asked_by),
  constraint exceptional_access_one_hour check (open_until is null or open_until <= agreed_at + interval 60 minute)
);
