-- RCP meetings and their agendas. A meeting's row is the lock on its minutes.

create table meeting (
  id uuid not null,
  -- The month of the monthly calendar this meeting stands for: keeps the calendar's upkeep idempotent even after a meeting
  -- was put on another day. Null for a meeting outside the calendar.
  calendar_month varchar(7) null,
  start_at datetime(6) not null,
  duration_minutes integer not null,
  place varchar(200) not null,
  state varchar(20) not null,
  cut_off datetime(6) not null,
  publish_at datetime(6) not null,
  capacity_minutes integer not null,
  version bigint not null,
  primary key (id),
  constraint meeting_start unique (start_at),
  constraint meeting_calendar_month unique (calendar_month),
  constraint meeting_capacity check (capacity_minutes > 0 and capacity_minutes <= duration_minutes),
  constraint meeting_cut_off check (cut_off <= publish_at and publish_at <= start_at)
) engine = InnoDB;

create table agenda_item (
  id uuid not null,
  meeting_id uuid not null,
  referral_id uuid not null,
  kind varchar(20) not null,
  state varchar(20) not null,
  planned_minutes integer not null,
  provisional bit not null,
  urgent bit not null,
  carry_over integer not null,
  position integer not null,
  listed_at datetime(6) not null,
  version bigint not null,
  -- The referral while this listing is active, else null: the unique index below lets a referral be on one agenda at most.
  active_referral_id uuid generated always as (case when state in ('LISTED', 'FROZEN', 'RUNNING') then referral_id end) stored,
  primary key (id),
  constraint agenda_item_one_active_per_referral unique (active_referral_id),
  constraint agenda_item_meeting foreign key (meeting_id) references meeting (id),
  constraint agenda_item_minutes check (planned_minutes > 0),
  constraint agenda_item_carry_over check (carry_over >= 0),
  index agenda_item_by_meeting (meeting_id, position),
  index agenda_item_by_referral (referral_id)
) engine = InnoDB;

-- Who moved which case, from where to where. Appended only.
create table agenda_move (
  id uuid not null,
  item_id uuid not null,
  from_meeting_id uuid not null,
  to_meeting_id uuid not null,
  moved_by uuid not null,
  moved_at datetime(6) not null,
  primary key (id),
  constraint agenda_move_item foreign key (item_id) references agenda_item (id),
  constraint agenda_move_from foreign key (from_meeting_id) references meeting (id),
  constraint agenda_move_to foreign key (to_meeting_id) references meeting (id)
) engine = InnoDB;
