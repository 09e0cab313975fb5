-- On which days a deputy signs in the chair's stead, the first and the last included; none for one whose days were ended.
alter table rcp_member
  add column deputy_from date null,
  add column deputy_until date null;

update rcp_member set deputy_from = current_date, deputy_until = current_date + interval 1 year where deputy;

alter table rcp_member
  add constraint rcp_member_deputy_days
    check ((deputy_from is null) = (deputy_until is null) and deputy_from <= deputy_until and (deputy = 1 or deputy_from is null));
