-- An obligation after each dated action is told apart by the kind of action and its number.
alter table obligation modify label varchar(40) not null;
