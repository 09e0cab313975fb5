-- What stands first on its agenda until it is discussed or taken off: what was carried over, and what the RCP wanted to see at
-- its next meeting, a place kept for it or confirmed since.
alter table agenda_item
  add column stands_first bit not null default 0 after carry_over;

update agenda_item item set stands_first = 1
where carry_over > 0
  or kind = 'REDISCUSSION' and state in ('LISTED', 'FROZEN', 'RUNNING') and exists (
    select 1 from obligation owed
    where owed.referral_id = item.referral_id and owed.kind = 'NEXT_SESSION'
      and (owed.state in ('UPCOMING', 'DUE', 'OVERDUE') or owed.state = 'MET' and owed.settled_at >= item.listed_at));

alter table agenda_item
  add constraint agenda_item_carried_over_stands_first check (carry_over = 0 or stands_first);

-- Agendas that are still put in order: those stand first there.
update agenda_item item
join (
  select id, row_number() over (partition by meeting_id order by stands_first desc, position, listed_at) - 1 as place
  from agenda_item where state = 'LISTED'
) ordered on ordered.id = item.id
set item.position = ordered.place;
