-- What only a look at everything can count is kept by the work and by the command line: the desk reads it. Among it is what
-- the last verification of the audit log found, which nobody at the desk may say otherwise.
revoke insert, update on core.kept_counts from kanalarkiv_desk;
