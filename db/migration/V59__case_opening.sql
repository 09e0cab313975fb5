-- When each coordinator last had a case before them: what came to it later is shown to them as new.
create table case_opening (
  referral_id uuid not null,
  person_id uuid not null,
  opened_at datetime(6) not null,
  primary key (referral_id, person_id),
  foreign key (referral_id) references referral (id)
);
-- What came before this was kept is not told as new to who may have read it long ago.
insert into case_opening (referral_id, person_id, opened_at)
select r.id, p.id, utc_timestamp(6) from referral r, person p where p.role = 'COORDINATOR' and r.state <> 'DRAFT';
