-- The outbox: one row is one message to one person, written in the transaction that caused it.
-- It holds no sentence and no free text: a template's name and the few facts a template may use.

create table notice (
  id uuid not null,
  -- What happened, once: handling the same event again finds its notices already there.
  event_key varchar(80) not null,
  template varchar(40) not null,
  channel varchar(10) not null,
  recipient_id uuid not null,
  -- Address and language as they were when it happened.
  address varchar(254) not null,
  language varchar(8) not null,
  reference varchar(20) not null,
  session_at datetime(6) null,
  previous_session_at datetime(6) null,
  state varchar(10) not null,
  attempts integer not null,
  -- Why the last attempt failed: a code, never the server's words, which may repeat an address.
  last_failure varchar(40) null,
  message_id varchar(120) not null,
  queued_at datetime(6) not null,
  attempted_at datetime(6) null,
  sent_at datetime(6) null,
  version bigint not null,
  primary key (id),
  constraint notice_once unique (event_key, recipient_id, channel, template),
  index notice_by_date (queued_at),
  index notice_by_state (state, queued_at)
) engine = InnoDB;
