alter table account
    add column password_at datetime(3) null comment 'since when the password is the person''s own; null: not yet';
update account set password_at = created_at where password_hash is not null and must_change = false;

-- A code on paper with which a person chooses the first password; gone once used
create table activation (
    account_id bigint      primary key,
    code_hash  binary(32)  not null unique comment 'sha-256',
    issued_at  datetime(3) not null,
    issued_by  bigint      not null comment 'account; 0: the portal itself',
    expires_at datetime(3) not null,
    constraint activation_account foreign key (account_id) references account (id)
);

create table password_history (
    id            bigint auto_increment primary key,
    account_id    bigint       not null,
    password_hash varchar(200) not null,
    replaced_at   datetime(3)  not null,
    key password_history_by_account (account_id, id),
    constraint password_history_account foreign key (account_id) references account (id)
);

-- Failures in a row, of names that exist and of names that do not alike
create table sign_in_failure (
    subject      binary(32)  primary key comment 'sha-256 of the user name and, where it is known, the device',
    failures     int         not null,
    last_at      datetime(3) not null,
    locked_until datetime(3) null,
    key sign_in_failure_by_time (last_at)
);

-- RFC 6238
create table second_factor (
    account_id   bigint         primary key,
    secret       varbinary(80)  not null comment 'sealed',
    confirmed_at datetime(3)    not null,
    last_step    bigint         not null comment 'no step counts twice',
    constraint second_factor_account foreign key (account_id) references account (id)
);

create table recovery_code (
    account_id bigint     not null,
    code_hash  binary(32) not null comment 'sha-256',
    primary key (account_id, code_hash),
    constraint recovery_code_account foreign key (account_id) references account (id)
);

create table sign_in_session (
    id         bigint auto_increment primary key,
    account_id bigint       not null,
    token_hash binary(32)   not null unique comment 'sha-256 of what the servlet session holds',
    began_at   datetime(3)  not null,
    seen_at    datetime(3)  not null,
    ended_at   datetime(3)  null,
    address    varchar(45)  not null,
    browser    varchar(200) not null,
    key sign_in_session_by_account (account_id, ended_at),
    key sign_in_session_by_time (seen_at),
    constraint sign_in_session_account foreign key (account_id) references account (id)
);

-- With this token the first administrator begins, while no account exists
create table first_token (
    id         int         primary key,
    token_hash binary(32)  not null comment 'sha-256',
    expires_at datetime(3) not null
);
