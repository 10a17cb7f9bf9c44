package health.erp.broken.only_the_door_of_core_reaches_its_database.core.gossip;

import health.erp.broken.only_the_door_of_core_reaches_its_database.core.jpa.Sessions;

record Relay(Sessions sessions) {}
