-- The hospitals by name. The column is not called hospital_id: that name is the library's, for rows it keeps apart.
create table service_hospital (
    hospital     uuid         not null primary key,
    name         varchar(120) not null,
    region       char(2)      not null, -- ISO 3166-1: how telephone numbers are written here
    zone         varchar(40)  not null  -- IANA: when today begins here
) default character set utf8mb4 collate utf8mb4_bin;

-- Who may sign in.
create table service_user (
    name         varchar(60)  not null primary key,
    staff        uuid         not null,
    display_name varchar(120) not null,
    password     varchar(200) not null, -- {bcrypt}..., never the password itself
    enabled      boolean      not null,
    constraint service_user_staff_uq unique (staff)
) default character set utf8mb4 collate utf8mb4_bin;

-- What they may do, hospital by hospital.
create table service_role (
    user_name    varchar(60)  not null,
    hospital     uuid         not null,
    role         varchar(20)  not null,
    primary key (user_name, hospital, role),
    foreign key (user_name) references service_user (name),
    foreign key (hospital) references service_hospital (hospital)
) default character set utf8mb4 collate utf8mb4_bin;
