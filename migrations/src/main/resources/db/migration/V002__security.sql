create table account (
    id             bigint auto_increment primary key,
    username       varchar(60)  not null unique,
    display_name   varchar(60)  not null,
    password_hash  varchar(200) null comment 'argon2id; null: cannot sign in with a password',
    officer_id     bigint       null unique,
    enabled        boolean      not null default true,
    must_change    boolean      not null default false comment 'the password was set by somebody else',
    generation     int          not null default 0 comment 'raised by signing out everywhere; older sessions end',
    language       varchar(10)  null,
    created_at     datetime(3)  not null,
    signed_in_at   datetime(3)  null,
    version        int          not null default 0
);

create table account_role (
    account_id bigint      not null,
    role       varchar(20) not null,
    unit_id    bigint      not null,
    primary key (account_id, role, unit_id),
    key account_role_by_role (role, unit_id),
    constraint account_role_account foreign key (account_id) references account (id),
    constraint account_role_unit foreign key (unit_id) references unit (id)
);

-- Append-only. Rows commit unchained; one sealer chains them every second.
create table audit_entry (
    id           bigint auto_increment primary key,
    at           datetime(3)   not null,
    account_id   bigint        null,
    actor        varchar(60)   not null,
    action       varchar(60)   not null,
    subject_type varchar(40)   null,
    subject_id   varchar(64)   null,
    unit_id      bigint        null,
    detail       varchar(2000) null,
    key audit_by_time (at),
    key audit_by_subject (subject_type, subject_id),
    key audit_by_actor (account_id, at)
);

create table audit_unsealed (
    entry_id bigint primary key
);

create table audit_seal (
    number   bigint     primary key comment '1, 2, 3 … without a gap',
    entry_id bigint     not null unique,
    hash     binary(32) not null comment 'sha-256 over the previous hash and this entry'
);

create table audit_head (
    id     int primary key,
    number bigint     not null,
    hash   binary(32) not null
);
insert into audit_head (id, number, hash) values (1, 0, repeat(x'00', 32));
