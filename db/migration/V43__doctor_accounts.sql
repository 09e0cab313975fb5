-- Each time an account opens under which a doctor follows patients, by whatever way: those who were named before it was there are
-- invited then. The ones that are there already count once too: whom they were invited to is not asked a second time.
create table doctor_account (
  id bigint not null auto_increment,
  rpps varchar(11) not null,
  told bit not null default false,
  primary key (id),
  key doctor_account_untold (told, id)
);

insert into doctor_account (rpps)
select rpps from person where role = 'TRACKING_DOCTOR' and enabled and rpps is not null;

create trigger person_doctor_opened after insert on person for each row
begin
  if new.role = 'TRACKING_DOCTOR' and new.enabled and new.rpps is not null then
    insert into doctor_account (rpps) values (new.rpps);
  end if;
end;

create trigger person_doctor_changed after update on person for each row
begin
  if new.role = 'TRACKING_DOCTOR' and new.enabled and new.rpps is not null
      and not (old.role = new.role and old.enabled and old.rpps <=> new.rpps) then
    insert into doctor_account (rpps) values (new.rpps);
  end if;
end;
