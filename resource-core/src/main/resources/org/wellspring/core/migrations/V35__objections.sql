-- What the public objected to while an application was laid before it.
create table objection (
    id bigint primary key,
    revision bigint not null,
    application_id bigint not null references application (id),
    raised_at timestamp with time zone not null,
    name varchar not null,
    contact varchar not null,
    words varchar not null,
    answer varchar not null,
    answered_at timestamp with time zone,
    answered_name varchar not null
);
create index objection_application on objection (application_id, id);
create index objection_raised on objection (raised_at);
