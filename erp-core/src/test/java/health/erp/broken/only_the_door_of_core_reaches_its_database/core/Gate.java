package health.erp.broken.only_the_door_of_core_reaches_its_database.core;

import health.erp.broken.only_the_door_of_core_reaches_its_database.core.jpa.Sessions;

record Gate(Sessions sessions) {}
