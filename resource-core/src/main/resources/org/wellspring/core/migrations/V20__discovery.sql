-- What changed in public, for every node's copy of it: written with the change, read by each node from its own place on.
-- The key is time-sorted. Old rows are thrown away; a node that was away for longer makes its copy anew.
create table index_change (
    id bigint primary key,
    resource_id bigint not null,
    gone boolean not null
);

-- What left and may still stand in an index: asked with every question.
create index index_change_gone on index_change (gone, id);
