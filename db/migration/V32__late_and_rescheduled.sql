-- A case put on an agenda after its cut-off: why, and which chair agreed (decision 0038). Both or neither.
alter table agenda_item
  add column late_reason longblob null,
  add column late_agreed_by uuid null,
  add constraint agenda_item_late_whole check ((late_reason is null) = (late_agreed_by is null));

-- How people join who do not come.
alter table meeting
  add column video_link varchar(500) not null default '' after place;
