-- Whoever is gone longer than the policy says loses id and phone number; name, number and histories stay.
alter table officer modify identity_sealed varbinary(80) null;
alter table officer modify identity_index binary(32) null;
alter table officer add column index_key int not null default 1 comment 'number of the key of identity_index';
alter table officer add column numbers_cleared_at datetime(3) null;

-- Every look at a full id or phone number: whose, by whom, why.
create table personal_reveal (
    id         bigint auto_increment primary key,
    officer_id bigint       not null,
    account_id bigint       not null,
    actor      varchar(60)  not null,
    number     varchar(10)  not null comment 'IDENTITY PHONE',
    reason     varchar(200) not null,
    at         datetime(3)  not null,
    key personal_reveal_of (officer_id, at),
    constraint personal_reveal_officer foreign key (officer_id) references officer (id)
);

create table personal_reveal_day (
    account_id bigint not null,
    day        date   not null,
    used       int    not null,
    primary key (account_id, day)
);

-- 个人信息更正、异议: what somebody asks about their own record, and what HR answers.
create table data_request (
    id          bigint auto_increment primary key,
    officer_id  bigint        not null,
    kind        varchar(12)   not null comment 'CORRECTION OBJECTION',
    wish        varchar(1000) not null,
    state       varchar(12)   not null comment 'OPEN GRANTED REFUSED WITHDRAWN',
    asked_at    datetime(3)   not null,
    due         date          not null comment 'last day for the answer',
    answer      varchar(1000) null,
    answered_at datetime(3)   null,
    answered_by varchar(60)   null,
    version     int           not null default 0,
    key data_request_of (officer_id, asked_at),
    key data_request_by_state (state, due),
    constraint data_request_officer foreign key (officer_id) references officer (id)
);
