-- What a row of an import is foreseen to be merged into, and which fields it will change there.
alter table import_row add column target_id bigint;
alter table import_row add column changes varchar default '' not null;
