-- What came of reading files, by the digest of their bytes. "due_at" is when somebody should read them, and null when it is over.
create table reading (
    sha256 varchar primary key,
    state varchar not null,
    reason varchar not null,
    attempts int not null,
    due_at timestamp with time zone,
    changed_at timestamp with time zone not null,
    suggestion varchar not null,
    picture_width int not null,
    picture_height int not null
);
create index reading_due on reading (due_at);

-- What is long, apart: the text, its pages divided by form feeds, and the picture in Base64.
create table reading_content (
    sha256 varchar primary key references reading (sha256),
    words varchar not null,
    picture varchar not null
);

create index stored_file_sha256 on stored_file (sha256);
