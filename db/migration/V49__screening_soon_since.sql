-- Since which night one is told to become eligible soon; null for those of the very first screening, and of before.
alter table screening_soon add column since date null;
