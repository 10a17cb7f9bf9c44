alter table garden add column trees int;
