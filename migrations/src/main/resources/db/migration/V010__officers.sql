-- 执法人员与辅助人员. Id and phone numbers are sealed (AES-256-GCM) and found by a blind index (HMAC-SHA-256).
create table officer (
    id                bigint auto_increment primary key,
    number            varchar(20)    not null unique comment '人员编号',
    person_type       varchar(12)    not null comment 'OFFICER AUXILIARY',
    name              varchar(60)    not null,
    pinyin            varchar(160)   not null comment 'shanxiongxin',
    initials          varchar(60)    not null comment 'sxx',
    sex               varchar(6)     not null comment 'from the id number',
    born              date           not null comment 'from the id number',
    identity_sealed   varbinary(80)  not null,
    identity_index    binary(32)     not null unique,
    phone_sealed      varbinary(80)  null,
    phone_index       binary(32)     null,

    ethnic_group      varchar(20)    null,
    political_status  varchar(20)    null,
    party_since       date           null,
    work_since        date           null,

    education         varchar(20)    null,
    degree            varchar(20)    null,
    school            varchar(80)    null,
    major             varchar(80)    null,
    major_group       varchar(20)    null,
    diploma_number    varchar(40)    null,

    unit_id           bigint         not null,
    line              varchar(20)    not null,
    post_status       varchar(20)    not null,
    person_status     varchar(20)    not null,
    identity_type     varchar(20)    null comment '身份性质',
    establishment     varchar(20)    null comment '编制',
    duty              varchar(40)    null comment '职务',
    post_class        varchar(20)    null comment '岗位',
    domain            varchar(20)    null comment '执法领域',
    area              varchar(80)    null comment '执法区域',
    enforcement_since date           null,
    legal_reviewer    boolean        not null default false,
    liaison           boolean        not null default false,
    supervisor_id     bigint         null comment 'of an auxiliary',

    law_qualification varchar(40)    null comment '法律职业资格证书号',
    provincial_card   varchar(25)    null unique,
    ministry_card     varchar(8)     null unique,
    maritime_card     varchar(25)    null unique,
    qualification     varchar(40)    null comment '资格证书编号',

    remark            varchar(500)   null,
    version           int            not null default 0,
    key officer_by_unit (unit_id, person_type, post_status),
    key officer_by_pinyin (pinyin),
    key officer_by_initials (initials),
    key officer_by_name (name),
    key officer_by_phone (phone_index),
    constraint officer_unit foreign key (unit_id) references unit (id),
    constraint officer_supervisor foreign key (supervisor_id) references officer (id)
);

-- Where somebody served when; the officer row repeats the newest line. Never overwritten.
create table officer_posting (
    id          bigint auto_increment primary key,
    officer_id  bigint      not null,
    unit_id     bigint      not null,
    line        varchar(20) not null,
    post_status varchar(20) not null,
    valid_from  date        not null,
    valid_to    date        null comment 'last day, inclusive',
    unique key officer_posting_once (officer_id, valid_from),
    key officer_posting_by_unit (unit_id, valid_from, valid_to),
    constraint officer_posting_officer foreign key (officer_id) references officer (id),
    constraint officer_posting_unit foreign key (unit_id) references unit (id)
);
