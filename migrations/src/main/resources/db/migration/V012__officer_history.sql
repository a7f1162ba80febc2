-- Postings may be entered before their day; until then the officer row keeps the line before.
alter table officer_posting
    add column basis    varchar(200) null comment 'document the move rests on',
    add column in_force boolean      not null default true comment 'false: its day is still to come',
    add key officer_posting_to_come (in_force, valid_from);

-- What of somebody's work and schooling is kept by date; the officer row repeats the newest line.
create table officer_standing (
    id            bigint auto_increment primary key,
    officer_id    bigint       not null,
    duty          varchar(40)  null,
    post_class    varchar(20)  null,
    domain        varchar(20)  null,
    identity_type varchar(20)  null,
    establishment varchar(20)  null,
    education     varchar(20)  null,
    degree        varchar(20)  null,
    valid_from    date         not null,
    valid_to      date         null comment 'last day, inclusive',
    basis         varchar(200) null,
    unique key officer_standing_once (officer_id, valid_from),
    constraint officer_standing_officer foreign key (officer_id) references officer (id) on delete cascade
);
insert into officer_standing
       (officer_id, duty, post_class, domain, identity_type, establishment, education, degree, valid_from)
select o.id, o.duty, o.post_class, o.domain, o.identity_type, o.establishment, o.education, o.degree,
       min(p.valid_from)
  from officer o join officer_posting p on p.officer_id = o.id
 group by o.id, o.duty, o.post_class, o.domain, o.identity_type, o.establishment, o.education, o.degree;

-- 调动: proposed by the HR of one unit, agreed or refused by the HR of the other.
create table officer_transfer (
    id            bigint auto_increment primary key,
    officer_id    bigint       not null,
    from_unit_id  bigint       not null,
    to_unit_id    bigint       not null,
    line          varchar(20)  not null,
    effective_on  date         not null,
    basis         varchar(200) not null,
    side          varchar(4)   not null comment 'FROM TO: which unit proposed',
    state         varchar(9)   not null comment 'PROPOSED AGREED REFUSED WITHDRAWN',
    waiting       boolean      null default true comment 'null once decided: at most one waits for each person',
    proposed_by   bigint       not null comment 'account',
    proposed_name varchar(60)  not null,
    proposed_at   datetime(3)  not null,
    decided_by    bigint       null comment 'account',
    decided_name  varchar(60)  null,
    decided_at    datetime(3)  null,
    reason        varchar(200) null,
    version       int          not null default 0,
    unique key officer_transfer_waiting (officer_id, waiting),
    key officer_transfer_by_state (state, proposed_at),
    constraint officer_transfer_officer foreign key (officer_id) references officer (id),
    constraint officer_transfer_from foreign key (from_unit_id) references unit (id),
    constraint officer_transfer_to foreign key (to_unit_id) references unit (id)
);

-- Two records somebody looked at and found to be two people.
create table officer_distinct (
    lower_id   bigint       not null,
    higher_id  bigint       not null,
    decided_by varchar(60)  not null,
    decided_at datetime(3)  not null,
    primary key (lower_id, higher_id),
    constraint officer_distinct_lower foreign key (lower_id) references officer (id) on delete cascade,
    constraint officer_distinct_higher foreign key (higher_id) references officer (id) on delete cascade
);

-- 合并: which record became which. The dropped row is gone; its number is kept for whoever still holds a paper with it.
create table officer_merge (
    id             bigint auto_increment primary key,
    kept_id        bigint       not null,
    dropped_id     bigint       not null,
    dropped_number varchar(20)  not null,
    reason         varchar(200) not null,
    merged_by      varchar(60)  not null,
    merged_at      datetime(3)  not null,
    key officer_merge_by_number (dropped_number),
    constraint officer_merge_kept foreign key (kept_id) references officer (id)
);

-- Files lie below the data folder under random names.
create table officer_photo (
    officer_id  bigint      primary key,
    file        binary(16)  not null unique,
    width       int         not null,
    height      int         not null,
    white       boolean     not null comment 'whether the background is white enough',
    uploaded_at datetime(3) not null,
    constraint officer_photo_officer foreign key (officer_id) references officer (id)
);

create table officer_attachment (
    id         bigint auto_increment primary key,
    officer_id bigint       not null,
    file       binary(16)   not null unique,
    name       varchar(120) not null,
    size       int          not null comment 'bytes',
    added_by   varchar(60)  not null,
    added_at   datetime(3)  not null,
    key officer_attachment_of (officer_id),
    constraint officer_attachment_officer foreign key (officer_id) references officer (id)
);
