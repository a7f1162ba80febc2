-- What a posting took from the person's account, so that taking the posting back gives it back.
create table account_withdrawal (
    id          bigint auto_increment primary key,
    account_id  bigint      not null,
    role        varchar(20) null comment 'null: the account itself was closed',
    unit_id     bigint      not null comment 'where the role was held; of a closed account: the unit left',
    posted_from date        not null comment 'first day of the posting that is the cause',
    at          datetime(3) not null,
    key account_withdrawal_of (account_id, posted_from),
    constraint account_withdrawal_account foreign key (account_id) references account (id),
    constraint account_withdrawal_unit foreign key (unit_id) references unit (id)
);

-- What tells one key from another without telling the key: a node whose key file holds something else under a number
-- does not start, and no key is used that has not been proven.
create table personal_key_check (
    number      int         primary key comment 'of the pair of keys',
    fingerprint binary(32)  not null comment 'hmac under both keys of a fixed text',
    noted_at    datetime(3) not null
);
