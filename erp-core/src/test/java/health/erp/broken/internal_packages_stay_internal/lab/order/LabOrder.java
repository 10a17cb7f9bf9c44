package health.erp.broken.internal_packages_stay_internal.lab.order;

import health.erp.broken.internal_packages_stay_internal.core.internal.Wiring;
import org.assertj.core.internal.Objects;

record LabOrder(Wiring wiring, Objects objects) {}
