-- The letter a case was filled from, as it was when the case was submitted: kept with the version frozen then, sealed as other texts
-- are. Cases submitted before have none.
create table version_letter (
  version_id uuid not null,
  referral_id uuid not null,
  text longblob not null,
  primary key (version_id),
  key version_letter_referral (referral_id),
  foreign key (version_id) references referral_version (id),
  foreign key (referral_id) references referral (id)
);

-- The cases of which the last screening by the clock could not tell whether they are eligible, and since when: what a night adds is
-- told, from the second night on.
create table screening_undetermined (
  programme varchar(40) not null,
  referral_id uuid not null,
  since date null,
  primary key (programme, referral_id)
);
alter table screening_run add column undetermined_kept boolean not null default false;

-- And a message on a screening counts them; those written before found none.
alter table notice add column perhaps_count int null;
update notice set perhaps_count = 0 where lost_count is not null;
