-- A timestamp ends on 19 January 2038; what is planned years ahead (reviews, visits) must not. The session's time zone is UTC, so
-- nothing else changes.
alter table scheduled_task
  modify column execution_time datetime(6) not null,
  modify column last_success datetime(6) null,
  modify column last_failure datetime(6) null,
  modify column last_heartbeat datetime(6) null;

alter table EVENT_PUBLICATION
  modify column PUBLICATION_DATE datetime(6) not null,
  modify column COMPLETION_DATE datetime(6) null default null,
  modify column LAST_RESUBMISSION_DATE datetime(6) null default null;
