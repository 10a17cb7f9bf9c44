-- That the register learned of a patient's death from this movement: true or null. Taken back with it.
alter table movement add column told_death boolean;
