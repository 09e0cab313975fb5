-- The portal itself moves a routine case nobody has accepted yet, to make room for an urgent one: nobody's act.
alter table agenda_move modify column moved_by uuid null;
