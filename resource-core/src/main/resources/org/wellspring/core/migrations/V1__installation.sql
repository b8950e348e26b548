-- One row: this installation of the product.
create table installation (
    id bigint primary key,
    version bigint not null,
    installed_at timestamp with time zone not null
);

insert into installation (id, version, installed_at) values (1, 0, current_timestamp);
