package health.erp.broken.hibernate_stays_in_core.lab.order;

import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.processing.CheckHQL;

@Immutable
@CheckHQL
final class LabOrder {}
