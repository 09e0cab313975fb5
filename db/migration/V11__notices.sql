-- Messages on every channel, in order, with what was tried; places in people's calendars; how each person wants to be told.

alter table notice
  -- Order of writing: a person is told in it.
  add column position bigint not null auto_increment unique after id,
  modify column channel varchar(20) not null,
  modify column reference varchar(20) null,
  -- What the message is about, where its link leads to: a referral, a meeting, another message.
  add column subject_id uuid null after language,
  -- One change of one place in one calendar.
  add column calendar_uid uuid null after item_count,
  add column calendar_sequence int null after calendar_uid,
  add column calendar_cancelled bit null after calendar_sequence,
  add column calendar_start datetime(6) null after calendar_cancelled,
  add column calendar_end datetime(6) null after calendar_start,
  -- Not sent before: the end of the recipient's quiet hours.
  add column not_before datetime(6) not null default utc_timestamp(6) after queued_at,
  add column due_at datetime(6) not null default utc_timestamp(6) after not_before,
  -- As it left; fixed sentences only.
  add column sent_subject varchar(200) null,
  add column sent_text text null,
  add column read_at datetime(6) null,
  -- Who says that a message given up no longer needs anybody.
  add column solved_at datetime(6) null,
  add column solved_by uuid null,
  add index notice_in_order (recipient_id, channel, state, position),
  add index notice_unread (recipient_id, channel, read_at),
  add index notice_by_message_id (message_id);

update notice set not_before = queued_at, due_at = queued_at;

alter table notice
  alter column not_before drop default,
  alter column due_at drop default;

create table notice_attempt (
  id bigint not null auto_increment,
  notice_id uuid not null,
  at datetime(6) not null,
  -- SENT, or a code of what went wrong; never the server's words.
  outcome varchar(40) not null,
  primary key (id),
  key notice_attempt_notice (notice_id, id),
  foreign key (notice_id) references notice (id)
);

-- The place of one meeting in one person's calendar.
create table calendar_place (
  uid uuid not null,
  meeting_id uuid not null,
  person_id uuid not null,
  sequence int not null,
  cancelled bit not null,
  version bigint not null,
  primary key (uid),
  unique key calendar_place_once (meeting_id, person_id)
);

-- Why it is there: a case of theirs each, or that they are a member.
create table calendar_reason (
  uid uuid not null,
  reason varchar(40) not null,
  primary key (uid, reason),
  foreign key (uid) references calendar_place (uid)
);

-- How a person wants to be told; none is at once, at any hour.
create table notice_preference (
  person_id uuid not null,
  pace varchar(20) not null,
  quiet bit not null,
  primary key (person_id)
);

-- Addresses of the secure mail of health professionals.
create table secure_address (
  person_id uuid not null,
  address varchar(254) not null,
  changed_at datetime(6) not null,
  changed_by uuid not null,
  primary key (person_id)
);

-- When each account was last used; those that exist count from now.
alter table person
  add column last_sign_in_at datetime(6) not null default utc_timestamp(6);
