-- Whose deadline runs until when, and what the states of a referral bring with them. Texts people wrote are encrypted, as
-- the names are: they may say anything.
alter table referral
  add column due_on date null after state_since,
  -- Working days the coordination had left when the referrer was asked; null while its clock runs.
  add column days_left int null after due_on,
  add column triage_owner uuid null,
  add column priority varchar(10) null,
  add column planned_minutes int null,
  add column specialties varchar(200) null,
  add column withdrawal_asked_at datetime(6) null,
  add column withdrawal_reason longblob null,
  add column linked_from uuid null,
  add key referral_due (due_on),
  add constraint referral_linked foreign key (linked_from) references referral (id);

alter table referral_transition
  drop column reason,
  add column action varchar(30) not null default 'SUBMIT' after to_state,
  add column reason longblob null after role;
alter table referral_transition alter column action drop default;

create table information_request (
  id uuid not null,
  referral_id uuid not null,
  due_on date not null,
  asked_by uuid not null,
  asked_at datetime(6) not null,
  closed_at datetime(6) null,
  primary key (id),
  key information_request_open (closed_at, due_on),
  foreign key (referral_id) references referral (id)
);

create table requested_item (
  id uuid not null,
  request_id uuid not null,
  position int not null,
  kind varchar(10) not null,
  -- Key of the data element asked for; null for a document or a question.
  element varchar(60) null,
  subject longblob not null,
  -- An answer kept for the physician to send.
  prepared longblob null,
  state varchar(10) not null,
  -- The answer, or why it was done without.
  settlement longblob null,
  settled_by uuid null,
  settled_at datetime(6) null,
  primary key (id),
  key requested_item_request (request_id, position),
  foreign key (request_id) references information_request (id)
);

create table referral_message (
  id uuid not null,
  referral_id uuid not null,
  author uuid not null,
  role varchar(30) not null,
  text longblob not null,
  written_at datetime(6) not null,
  primary key (id),
  key referral_message_referral (referral_id, written_at),
  foreign key (referral_id) references referral (id)
);

-- Why a referral was not retained, where it is better sent, and which physician agreed.
create table referral_decline (
  referral_id uuid not null,
  reason varchar(30) not null,
  explanation longblob not null,
  orientation longblob not null,
  agreed_by uuid not null,
  primary key (referral_id),
  foreign key (referral_id) references referral (id)
);

-- Two more facts a message may tell.
alter table notice
  add column deadline date null after previous_session_at,
  add column item_count int null after deadline;
