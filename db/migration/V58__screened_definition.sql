-- Which text of each programme the base was last screened for: a version is written by hand, and may stay while the criteria change.
alter table screening_run add column sha256 varchar(64) not null default '' after version;
update screening_run run set sha256 = coalesce(
  (select kept.sha256 from programme_definition kept
    where kept.code = run.programme and kept.version = run.version order by kept.since desc limit 1),
  '');
alter table screening_run alter column sha256 drop default, drop column version;
