-- A proposal stands for a version of a programme, and for as long as that stays open: of another, or once it opened anew, the physician
-- is told again. What was told before stands for the version of the verdict behind it, else for the one last screened.
alter table screening_proposal add column version varchar(40) not null default '' after programme;
update screening_proposal p set version = coalesce(
  json_value(verdict, '$.programmeVersion'),
  (select run.version from screening_run run where run.programme = p.programme),
  '');
alter table screening_proposal
  alter column version drop default,
  drop primary key,
  add primary key (programme, version, referral_id, physician_id, told_on);
