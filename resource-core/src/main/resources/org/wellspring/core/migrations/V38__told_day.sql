-- The day on which the demonstration began to load: what it tells lies before and after it, also when the load goes on later.
alter table demonstration add column told_on date;
