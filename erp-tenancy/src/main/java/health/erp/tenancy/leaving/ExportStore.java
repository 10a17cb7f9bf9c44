package health.erp.tenancy.leaving;

import health.erp.core.Erp;
import health.erp.core.id.HospitalId;
import health.erp.core.jpa.Store;
import java.util.List;
import java.util.UUID;

/** Finds and keeps what is known of exports. */
final class ExportStore extends Store<HospitalExport, UUID> {
    ExportStore(Erp erp) {
        super(erp, HospitalExport.class);
    }

    List<HospitalExport> of(HospitalId hospital) {
        return em().createQuery(
                        "select e from HospitalExport e where e.exported = :hospital order by e.begunAt desc, e.id desc",
                        HospitalExport.class)
                .setParameter("hospital", hospital)
                .getResultList();
    }
}
