-- Everybody who wrote in a version or handed it in, each between blanks: they do not review it.
alter table resource_version add column written_by varchar default ' ' not null;

-- The name under which the undertaking was given.
alter table resource_version add column undertaken_by varchar;
