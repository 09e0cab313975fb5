-- By which browsers each account was used. The browser keeps a random secret; here is only what that secret makes of the
-- person's number, so that the table tells neither the browser nor who shares one.
create table known_device (
  person_id uuid not null,
  device binary(32) not null,
  last_at datetime(6) not null,
  primary key (person_id, device),
  foreign key (person_id) references person (id)
);

-- Each change of a role, however it was made; its person is told.
create table role_change (
  id bigint not null auto_increment,
  person_id uuid not null,
  at datetime(6) not null,
  told bit not null default false,
  primary key (id),
  key role_change_untold (told, id),
  foreign key (person_id) references person (id)
);

create trigger person_role_changed after update on person for each row
begin
  if new.role <> old.role then
    insert into role_change (person_id, at) values (new.id, utc_timestamp(6));
  end if;
end;

-- Who heads a centre, and hears of what stays unanswered there.
alter table centre
  add column head_id uuid null,
  add constraint centre_head foreign key (head_id) references person (id);

-- The opinion whose paper a secure mail carries.
alter table notice
  add column opinion_id uuid null after subject_id;
